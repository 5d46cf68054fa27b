package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.MoneyCarriedOver;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.application.PaymentRests.Payment;
import io.orderway.payment.application.RefundTable.UnderWay;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves money from one order to another, payment by payment, so that each order's ledger stays whole. */
@Service
class CarryMoneyOver implements MoneyCarriedOver {

    private final OrderReader orders;
    private final Charges charges;
    private final Cover cover;
    private final Ledger ledger;
    private final PaymentRests payments;
    private final RefundTable refunds;
    private final Timeline timeline;

    CarryMoneyOver(OrderReader orders, Charges charges, Cover cover, Ledger ledger, PaymentRests payments, RefundTable refunds, Timeline timeline) {
        this.orders = orders;
        this.charges = charges;
        this.cover = cover;
        this.ledger = ledger;
        this.payments = payments;
        this.refunds = refunds;
        this.timeline = timeline;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carry(OrderNumber from, OrderNumber to, Money worth, String key) {
        OrderView order = orders.lock(from);
        UnderWay underWay = refunds.underWay(from, order.currency());
        Money credit = least(worth, Surplus.owed(charges.align(order), underWay));
        if (!credit.isPositive() || !ledger.enter(new Ledger.Draft(from, null, EntryKind.CREDITED, credit, null, null, Ledger.HOUSE, key + "/carried"))) {
            return;
        }
        cover.credit(order, credit);
        timeline.record(from, "CREDITED", "%s: %s owed less".formatted(key, credit));
        Money moved = move(order, to, Surplus.of(charges.align(order), underWay).atMost(worth), key);
        if (moved.isPositive()) {
            timeline.record(from, "MONEY_CARRIED_OVER", "%s: %s counts for order %s now".formatted(key, moved, to));
            timeline.record(to, "MONEY_CARRIED_OVER", "%s: %s paid with order %s".formatted(key, moved, from));
        }
    }

    private Money move(OrderView order, OrderNumber to, Money amount, String key) {
        Money left = amount;
        int part = 0;
        for (Payment payment : payments.of(order.number())) {
            Money some = least(left, payment.rest());
            if (some.isPositive()) {
                part++;
                ledger.enter(new Ledger.Draft(order.number(), null, EntryKind.REFUNDED, some, payment.method(), payment.id(), Ledger.HOUSE,
                        "%s/out/%d".formatted(key, part)));
                ledger.enter(new Ledger.Draft(to, null, EntryKind.PAID, some, payment.method(), null, Ledger.HOUSE, "%s/in/%d".formatted(key, part)));
                left = left.minus(some);
            }
        }
        return amount.minus(left);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
