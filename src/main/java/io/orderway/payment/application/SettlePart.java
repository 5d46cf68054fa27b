package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.application.RefundPartTable.Part;
import io.orderway.payment.application.RefundPartTable.State;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters that one part of a refund went back; each part goes back once. */
@Service
public class SettlePart {

    private final OrderReader orders;
    private final RefundTable refunds;
    private final RefundPartTable parts;
    private final RefundParts refundParts;
    private final Ledger ledger;
    private final CreditTable credit;
    private final Timeline timeline;

    SettlePart(OrderReader orders, RefundTable refunds, RefundPartTable parts, RefundParts refundParts, Ledger ledger, CreditTable credit,
            Timeline timeline) {
        this.orders = orders;
        this.refunds = refunds;
        this.parts = parts;
        this.refundParts = refundParts;
        this.ledger = ledger;
        this.credit = credit;
        this.timeline = timeline;
    }

    /** Finance has paid it back by hand. */
    @Transactional
    public void bookPaidOut(String refundNumber, int number, PaymentMethod method) {
        OrderNumber order = refunds.get(refundNumber).order();
        orders.lock(order);
        settle(order, parts.get(refundNumber, number), method, "by hand");
    }

    /**
     * The money stays in the house as credit on the customer's account.
     *
     * @throws IllegalStateException if the customer has no account
     */
    @Transactional
    public void creditAccount(String refundNumber, int number) {
        OrderView order = orders.lock(refunds.get(refundNumber).order());
        Part part = parts.get(refundNumber, number);
        String account = refundParts.accountOf(order)
                .orElseThrow(() -> new IllegalStateException("Order %s has no customer's account".formatted(order.number())));
        if (!part.isSettled()) {
            credit.addOpenBalance(account, Money.zero(order.currency()).minus(part.amount()));
            settle(order.number(), part, PaymentMethod.ACCOUNT, "account " + account);
        }
    }

    /** @param how for the timeline: the provider's number, or who did it */
    void settle(OrderNumber order, Part part, PaymentMethod method, String how) {
        Ledger.Draft entry = new Ledger.Draft(order, null, EntryKind.REFUNDED, part.amount(), method, part.payment(), Ledger.HOUSE, part.key());
        if (!part.isSettled() && ledger.enter(entry)) {
            parts.change(part, State.REFUNDED, part.amount());
            timeline.record(order, "REFUND_PAID_OUT", "%s: %s %s (%s)".formatted(part.key(), part.amount(), RefundWords.of(method), how));
        }
    }
}
