package io.orderway.payment.application;

import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentEvent;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.Payments.Commitment;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.Payments.PaymentWay;
import io.orderway.payment.RefundCause;
import io.orderway.payment.application.CommitmentTable.Row;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks customers to pay before their goods are picked, and finds out whether they have. */
@Service
public class Prepayments {

    static final String DESK = "finance-desk";

    private final OrderReader orders;
    private final GrossAmounts gross;
    private final CommitmentTable commitments;
    private final Cover cover;
    private final Ledger ledger;
    private final MoneyDueBack dueBack;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Prepayments(OrderReader orders, GrossAmounts gross, CommitmentTable commitments, Cover cover, Ledger ledger, MoneyDueBack dueBack,
            Timeline timeline, ApplicationEventPublisher events) {
        this.orders = orders;
        this.gross = gross;
        this.commitments = commitments;
        this.cover = cover;
        this.ledger = ledger;
        this.dueBack = dueBack;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Asks for the value of the shipment, unless enough came in before.
     *
     * @return true if it is paid already
     */
    @Transactional
    public boolean request(ShipmentNumber shipment) {
        OrderView order = orders.lock(shipment.orderNumber());
        Money amount = gross.of(order, shipment);
        commitments.save(new Commitment(shipment, PaymentWay.PREPAYMENT, CommitmentState.REQUESTED, amount), order.customerNumber(), null);
        Money free = cover.free(order, shipment);
        if (free.compareTo(amount) >= 0) {
            settle(order, shipment, amount, free);
            return true;
        }
        Money due = amount.minus(free);
        timeline.record(order.number(), "PREPAYMENT_REQUESTED", "%s: %s".formatted(shipment, due));
        events.publishEvent(new PaymentEvent.PrepaymentRequested(order.number(), shipment, due, amount));
        return false;
    }

    /** Looks at the ledger anew. @return true if the shipment is paid in full */
    @Transactional
    public boolean check(ShipmentNumber shipment) {
        OrderView order = orders.lock(shipment.orderNumber());
        Row row = requested(shipment);
        if (row.isIn(CommitmentState.PAID)) {
            return true;
        }
        Money free = cover.free(order, shipment);
        if (free.compareTo(row.amount()) >= 0) {
            settle(order, shipment, row.amount(), free);
            return true;
        }
        Money due = row.amount().minus(free);
        timeline.record(order.number(), "PREPAYMENT_INCOMPLETE", "%s: %s came in, %s is missing".formatted(shipment, free, due));
        events.publishEvent(new PaymentEvent.Underpaid(order.number(), shipment, free, due));
        return false;
    }

    /**
     * A clerk has found the money on the bank's statement.
     *
     * @param amount more than 0, in the order's currency
     */
    @Transactional
    public void book(ShipmentNumber shipment, BigDecimal amount) {
        OrderView order = orders.lock(shipment.orderNumber());
        Money received = Money.of(amount, order.currency());
        OrderNumber number = order.number();
        ledger.enter(new Ledger.Draft(number, shipment, EntryKind.PAID, received, PaymentMethod.BANK_TRANSFER, null, DESK,
                UUID.randomUUID().toString()));
        timeline.record(number, "PAYMENT_BOOKED", received.toString());
    }

    @Transactional
    public void remind(ShipmentNumber shipment) {
        OrderView order = orders.lock(shipment.orderNumber());
        Money due = requested(shipment).amount().minus(cover.free(order, shipment));
        timeline.record(order.number(), "PAYMENT_REMINDED", "%s: %s".formatted(shipment, due));
        events.publishEvent(new PaymentEvent.PaymentReminded(order.number(), shipment, due));
    }

    /** Nobody waits for the money any longer. */
    @Transactional
    public void expire(ShipmentNumber shipment) {
        OrderView order = orders.lock(shipment.orderNumber());
        commitments.change(shipment, CommitmentState.RELEASED, requested(shipment).amount());
        timeline.record(order.number(), "PREPAYMENT_EXPIRED", shipment.value());
    }

    private void settle(OrderView order, ShipmentNumber shipment, Money amount, Money free) {
        OrderNumber number = order.number();
        commitments.change(shipment, CommitmentState.PAID, amount);
        timeline.record(number, "PREPAYMENT_PAID", "%s: %s".formatted(shipment, amount));
        events.publishEvent(new PaymentEvent.Paid(number, shipment, ledger.newestPayment(number)));
        Money excess = free.minus(amount);
        if (excess.isPositive()) {
            timeline.record(number, "PREPAYMENT_EXCESS", excess + " more than asked for; it counts for what else is delivered");
            payBackDifference(order, shipment, excess);
        }
    }

    /** What was paid for goods that came back counts for those that go out instead; what these cost less goes back at once. */
    private void payBackDifference(OrderView order, ShipmentNumber shipment, Money excess) {
        if (order.kind() == OrderKind.EXCHANGE) {
            dueBack.lookAtCommit(order.number(), RefundCause.OVERPAYMENT, shipment.value());
        } else {
            events.publishEvent(new PaymentEvent.Overpaid(order.number(), shipment, excess));
        }
    }

    private Row requested(ShipmentNumber shipment) {
        return commitments.find(shipment).orElseThrow(() -> new IllegalStateException("No payment was asked for " + shipment));
    }
}
