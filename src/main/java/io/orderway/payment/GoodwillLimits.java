package io.orderway.payment;

import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;

/** What may be given beyond what is owed without asking a manager; the process that gives it asks the same table. */
public interface GoodwillLimits {

    /** @param amount in the order's currency; above zero */
    boolean needsManager(OrderNumber number, Money amount);
}
