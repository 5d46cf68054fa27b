package io.orderway.payment.application;

import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEntry;
import io.orderway.inbox.InboxEvent;
import io.orderway.inbox.InboxEventUnmatched;
import io.orderway.inbox.InboxHandler;
import io.orderway.inbox.InboxOutcome;
import io.orderway.inbox.InboxState;
import io.orderway.inbox.Receipt;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.RefundCause;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.domain.PaymentReference;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes payments in, however often and in whatever order they are told. A payment that comes before anybody waits for it stands in the ledger
 * and is found there; one that names no order is shown to finance.
 */
@Service
public class TakePayment implements InboxHandler {

    private final Inbox inbox;
    private final OrderReader orders;
    private final Ledger ledger;
    private final Charges charges;
    private final MoneyDueBack dueBack;
    private final Timeline timeline;
    private final PaymentProcess process;

    TakePayment(Inbox inbox, OrderReader orders, Ledger ledger, Charges charges, MoneyDueBack dueBack, Timeline timeline, PaymentProcess process) {
        this.inbox = inbox;
        this.orders = orders;
        this.ledger = ledger;
        this.charges = charges;
        this.dueBack = dueBack;
        this.timeline = timeline;
        this.process = process;
    }

    public Receipt receive(IncomingPayment payment) {
        return inbox.receive(payment.event());
    }

    @Override
    public String type() {
        return IncomingPayment.TYPE;
    }

    @Override
    public InboxOutcome handle(InboxEvent event) {
        IncomingPayment payment = IncomingPayment.of(event);
        Optional<OrderNumber> number = new PaymentReference(payment.reference()).orderNumber();
        if (number.isEmpty()) {
            return InboxOutcome.refused("The reference names no order.");
        }
        Optional<String> refusal = refusal(number.get(), payment);
        if (refusal.isPresent()) {
            return InboxOutcome.refused(refusal.get());
        }
        record(number.get(), payment);
        return InboxOutcome.HANDLED;
    }

    @EventListener
    void on(InboxEventUnmatched unmatched) {
        if (unmatched.event().type().equals(IncomingPayment.TYPE)) {
            process.clarify(unmatched.id());
        }
    }

    /**
     * Finance has found out which order a payment is for.
     *
     * @param id of the payment event in the inbox
     * @throws NotFoundException if there is no such payment
     * @throws ConflictException if it is settled already, or cannot be for this order
     */
    @Transactional
    public void assign(long id, OrderNumber number) {
        InboxEntry entry = unclear(id);
        IncomingPayment payment = IncomingPayment.of(entry.event());
        refusal(number, payment).ifPresent(sentence -> {
            throw new ConflictException(sentence);
        });
        record(number, payment);
        inbox.settle(id, "Assigned to " + number);
        process.clarified(id);
    }

    /** Finance has sent the money back. */
    @Transactional
    public void settleReturned(long id) {
        inbox.settle(id, find(id).event().type().equals(IncomingPayment.TYPE) ? "Returned to the payer" : "Settled with whoever told of it");
    }

    /** @throws NotFoundException if there is no such payment */
    @Transactional(readOnly = true)
    public InboxEntry find(long id) {
        return inbox.find(id).filter(entry -> Set.of(IncomingPayment.TYPE, IncomingReversal.TYPE).contains(entry.event().type()))
                .orElseThrow(() -> new NotFoundException("There is no payment " + id + "."));
    }

    private InboxEntry unclear(long id) {
        InboxEntry entry = find(id);
        if (entry.state() != InboxState.SHOWN_TO_PERSON) {
            throw new ConflictException("Payment " + id + " needs no clarification any more.");
        }
        if (!entry.event().type().equals(IncomingPayment.TYPE)) {
            throw new ConflictException("What was taken back belongs to the order of its payment; it cannot be assigned to another.");
        }
        return entry;
    }

    private Optional<String> refusal(OrderNumber number, IncomingPayment payment) {
        Optional<OrderView> order = orders.find(number);
        if (order.isEmpty()) {
            return Optional.of("There is no order " + number + ".");
        }
        if (order.get().state().isEnd() && order.get().state() != OrderState.COMPLETED) {
            return Optional.of("Order %s is %s; the money has to go back.".formatted(number, order.get().state()));
        }
        if (!order.get().currency().equals(payment.amount().currency())) {
            return Optional.of("Order %s is in %s, the payment in %s.".formatted(number, order.get().currency(), payment.amount().currency()));
        }
        return Optional.empty();
    }

    private void record(OrderNumber number, IncomingPayment payment) {
        OrderView order = orders.lock(number);
        if (ledger.enter(new Ledger.Draft(number, null, EntryKind.PAID, payment.amount(), payment.method(), null, payment.source(), payment.eventId()))) {
            charges.align(order);
            timeline.record(number, "PAYMENT_RECEIVED", payment.amount() + " by " + payment.source(), payment.source());
            process.paymentReceived(number);
            if (order.state() == OrderState.COMPLETED) {
                dueBack.lookAtCommit(number, RefundCause.OVERPAYMENT, payment.eventId());
            }
        }
    }
}
