package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.Payments.RefundState;
import io.orderway.payment.application.PaymentRests.Payment;
import io.orderway.payment.application.RefundTable.Row;
import io.orderway.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credits what is owed less, and divides what goes back over the payments it came from. */
@Service
public class CarryOutRefund {

    private final OrderReader orders;
    private final Charges charges;
    private final Cover cover;
    private final Ledger ledger;
    private final PaymentRests payments;
    private final RefundTable refunds;
    private final RefundPartTable parts;
    private final Timeline timeline;

    CarryOutRefund(OrderReader orders, Charges charges, Cover cover, Ledger ledger, PaymentRests payments, RefundTable refunds, RefundPartTable parts,
            Timeline timeline) {
        this.orders = orders;
        this.charges = charges;
        this.cover = cover;
        this.ledger = ledger;
        this.payments = payments;
        this.refunds = refunds;
        this.parts = parts;
        this.timeline = timeline;
    }

    /**
     * Payments may have been taken back while people agreed: what is not there any more is not divided.
     *
     * @return in how many parts the refund goes back; 0 if it is a credit only
     */
    @Transactional
    public int carryOut(String refundNumber) {
        OrderView order = orders.lock(refunds.get(refundNumber).order());
        Row row = refunds.get(refundNumber);
        if (!row.isIn(RefundState.DETERMINED)) {
            return parts.of(refundNumber).size();
        }
        Money credit = row.refund().credited();
        refunds.change(row, RefundState.CARRIED_OUT);
        if (credit.isPositive()) {
            ledger.enter(new Ledger.Draft(order.number(), null, EntryKind.CREDITED, credit, null, null, Ledger.HOUSE, refundNumber + "/credit"));
            cover.credit(order, credit);
            timeline.record(order.number(), "CREDITED", "%s, %s: %s owed less".formatted(refundNumber, RefundWords.of(row.refund().cause()), credit));
        }
        Money amount = Surplus.of(charges.align(order), refunds.underWay(order.number(), order.currency())).atMost(row.refund().amount());
        refunds.change(refundNumber, RefundState.CARRIED_OUT, credit, amount);
        return divide(order, refundNumber, amount);
    }

    private int divide(OrderView order, String refundNumber, Money amount) {
        Money left = amount;
        int count = 0;
        for (Payment payment : payments.of(order.number())) {
            if (left.isPositive() && payment.rest().isPositive()) {
                Money part = left.compareTo(payment.rest()) < 0 ? left : payment.rest();
                parts.add(refundNumber, ++count, payment.id(), part);
                left = left.minus(part);
            }
        }
        return count;
    }
}
