package io.orderway.payment;

import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;

/** Has what goods were paid with count for other goods, which are sent instead. */
public interface MoneyCarriedOver {

    /**
     * Owes less on the order that the goods were paid with, and moves what was paid for them to the order of the others. What stands on account
     * moves no money: the other order takes credit of its own.
     *
     * @param worth gross, of the goods that came back
     * @param key   names the occasion; the same key moves nothing a second time
     */
    void carry(OrderNumber from, OrderNumber to, Money worth, String key);
}
