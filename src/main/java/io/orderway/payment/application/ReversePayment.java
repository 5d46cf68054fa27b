package io.orderway.payment.application;

import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEvent;
import io.orderway.inbox.InboxEventUnmatched;
import io.orderway.inbox.InboxHandler;
import io.orderway.inbox.InboxOutcome;
import io.orderway.inbox.Receipt;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.application.PaymentRests.Reversible;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of payments that were taken back. What an order lacks because of it is a task for finance. */
@Service
public class ReversePayment implements InboxHandler {

    private static final String REVERSED = "payment-reversed:";

    private final Inbox inbox;
    private final OrderReader orders;
    private final PaymentRests payments;
    private final Charges charges;
    private final Cover cover;
    private final Ledger ledger;
    private final Timeline timeline;
    private final PaymentProcess process;
    private final Holds holds;
    private final Remainder remainder;

    ReversePayment(Inbox inbox, OrderReader orders, PaymentRests payments, Charges charges, Cover cover, Ledger ledger, Timeline timeline,
            PaymentProcess process, Holds holds, Remainder remainder) {
        this.inbox = inbox;
        this.orders = orders;
        this.payments = payments;
        this.charges = charges;
        this.cover = cover;
        this.ledger = ledger;
        this.timeline = timeline;
        this.process = process;
        this.holds = holds;
        this.remainder = remainder;
    }

    public Receipt receive(IncomingReversal reversal) {
        return inbox.receive(reversal.event());
    }

    @Override
    public String type() {
        return IncomingReversal.TYPE;
    }

    @Override
    public InboxOutcome handle(InboxEvent event) {
        IncomingReversal reversal = IncomingReversal.of(event);
        Optional<OrderNumber> number = payments.orderOf(reversal.source(), reversal.payment());
        if (number.isEmpty()) {
            return InboxOutcome.notYet("The payment that was taken back has not come in.");
        }
        OrderView order = orders.lock(number.get());
        Reversible payment = payments.reversible(reversal.source(), reversal.payment());
        if (!payment.left().currency().equals(reversal.amount().currency()) || payment.left().compareTo(reversal.amount()) < 0) {
            return InboxOutcome.refused("More was taken back than the payment of order %s has left: %s.".formatted(order.number(), payment.left()));
        }
        ledger.enter(new Ledger.Draft(order.number(), null, EntryKind.PAYMENT_REVERSED, reversal.amount(), payment.method(), payment.id(),
                reversal.source(), reversal.eventId()));
        charges.align(order);
        timeline.record(order.number(), "PAYMENT_REVERSED", reversal.amount() + " by " + reversal.source(), reversal.source());
        if (lacksMoney(order)) {
            hold(order, reversal);
            process.settleReversal(order);
        }
        return InboxOutcome.HANDLED;
    }

    /** Goods that are still in the house do not leave it unpaid. The task that settles the reversal decides about the hold. */
    private void hold(OrderView order, IncomingReversal reversal) {
        if (!order.state().isEnd() && !remainder.of(order.number()).isEmpty()) {
            holds.place(HoldRequest.whileDeciding(order.number(), HoldType.PAYMENT, "%s of what was paid was taken back".formatted(reversal.amount()),
                    REVERSED + reversal.source() + ":" + reversal.eventId()));
        }
    }

    private void liftHolds(OrderNumber number, String why) {
        holds.open(number).stream().filter(hold -> hold.causeKey() != null && hold.causeKey().startsWith(REVERSED))
                .forEach(hold -> holds.lift(hold.id(), why));
    }

    @EventListener
    void on(InboxEventUnmatched unmatched) {
        if (unmatched.event().type().equals(IncomingReversal.TYPE)) {
            process.clarify(unmatched.id());
        }
    }

    /** @return true if all that was paid for is paid again */
    @Transactional
    public boolean isMadeGood(OrderNumber number) {
        boolean madeGood = !lacksMoney(orders.lock(number));
        if (madeGood) {
            liftHolds(number, "Paid again");
        }
        return madeGood;
    }

    /** @param outcome UPPER_SNAKE, as chosen */
    @Transactional
    public void settle(OrderNumber number, String outcome) {
        orders.lock(number);
        timeline.record(number, "PAYMENT_REVERSAL_SETTLED", RefundWords.of(outcome));
        liftHolds(number, RefundWords.of(outcome));
    }

    private boolean lacksMoney(OrderView order) {
        return cover.free(order, null).isNegative();
    }
}
