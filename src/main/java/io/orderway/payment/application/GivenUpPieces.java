package io.orderway.payment.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an order is charged falls with the pieces that are given up of it, also while its other goods are on their way. */
@Component
class GivenUpPieces {

    private final OrderReader orders;
    private final Ledger ledger;
    private final Charges charges;

    GivenUpPieces(OrderReader orders, Ledger ledger, Charges charges) {
        this.orders = orders;
        this.ledger = ledger;
        this.charges = charges;
    }

    /** An order of which nothing was covered yet is charged when it is. */
    @EventListener
    void on(OrderEvent.RemainderGivenUp event) {
        OrderView order = orders.lock(event.number());
        if (ledger.balance(order.number(), order.currency()).owed().isPositive()) {
            charges.align(order);
        }
    }
}
