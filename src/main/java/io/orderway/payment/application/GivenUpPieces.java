package io.orderway.payment.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an order is charged falls with the pieces that are given up of it, also while its other goods are on their way; so does what covers it, where
 * a picker has not found everything and the rest will not follow.
 */
@Component
class GivenUpPieces {

    /** After inventory, which locks stock: credit is locked last. */
    private static final int AFTER_STOCK = 100;

    private final OrderReader orders;
    private final Ledger ledger;
    private final Charges charges;
    private final Cover cover;

    GivenUpPieces(OrderReader orders, Ledger ledger, Charges charges, Cover cover) {
        this.orders = orders;
        this.ledger = ledger;
        this.charges = charges;
        this.cover = cover;
    }

    /** An order of which nothing was covered yet is charged when it is. */
    @EventListener
    @Order(AFTER_STOCK)
    void on(OrderEvent.RemainderGivenUp event) {
        OrderView order = orders.lock(event.number());
        if (isCharged(order)) {
            cover.align(order);
            charges.align(order);
        }
    }

    /** What it is charged is settled when what it wants now is covered, or when it ends. */
    @EventListener
    @Order(AFTER_STOCK)
    void on(OrderEvent.LinesCorrected event) {
        OrderView order = orders.lock(event.number());
        if (isCharged(order)) {
            cover.align(order);
        }
    }

    private boolean isCharged(OrderView order) {
        return ledger.balance(order.number(), order.currency()).owed().isPositive();
    }
}
