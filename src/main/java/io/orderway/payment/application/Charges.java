package io.orderway.payment.application;

import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.payment.Payments.Balance;
import org.springframework.stereotype.Component;

/** Keeps what an order is charged in step with what of it was delivered or still will be. Called while the order is locked. */
@Component
class Charges {

    private final GrossAmounts gross;
    private final Ledger ledger;

    Charges(GrossAmounts gross, Ledger ledger) {
        this.gross = gross;
        this.ledger = ledger;
    }

    /** Charges what the order costs as it stands. An order that is not released has no value yet: its articles and prices are still looked at. */
    Balance align(OrderView order) {
        if (order.state() != OrderState.RECEIVED) {
            ledger.charge(order.number(), gross.of(order));
        }
        return ledger.balance(order.number(), order.currency());
    }
}
