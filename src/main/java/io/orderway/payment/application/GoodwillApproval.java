package io.orderway.payment.application;

/** Says who has to agree before the house gives what it does not owe. */
public interface GoodwillApproval {

    boolean isByManager(GoodwillSize size);
}
