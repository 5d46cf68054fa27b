package io.orderway.returns.application;

import io.orderway.order.OrderView;
import io.orderway.shared.Money;

/** What credits ask of the processes. */
public interface CreditProcess {

    /** Looks for the order of a credit, soon. */
    void start(int creditNumber);

    /** Every row has its order: nobody need look at it any more. Does nothing if nobody does. */
    void assigned(int creditNumber);

    /**
     * So much less is owed for the order, without goods coming back.
     *
     * @param allowance names it
     * @param value     gross
     */
    void allow(OrderView order, String allowance, Money value);
}
