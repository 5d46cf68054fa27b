package io.orderway.payment.application;

import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments.Commitment;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.payment.Payments.PaymentWay;
import io.orderway.payment.application.CommitmentTable.Row;
import io.orderway.payment.domain.CreditUse;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a shipment's value from the customer's credit: within what the table agreed to, or beyond because finance has decided so. */
@Service
public class CommitCredit {

    private final OrderReader orders;
    private final Customers customers;
    private final GrossAmounts gross;
    private final CreditTable credit;
    private final CommitmentTable commitments;
    private final Cover cover;
    private final Timeline timeline;
    private final CurrentUser currentUser;

    CommitCredit(OrderReader orders, Customers customers, GrossAmounts gross, CreditTable credit, CommitmentTable commitments, Cover cover,
            Timeline timeline, CurrentUser currentUser) {
        this.orders = orders;
        this.customers = customers;
        this.gross = gross;
        this.credit = credit;
        this.commitments = commitments;
        this.cover = cover;
        this.timeline = timeline;
        this.currentUser = currentUser;
    }

    /**
     * @param agreedPercent use of the limit that the decision has seen
     * @return false if the customer's credit was taken by another order meanwhile, so that the decision has to be made anew
     */
    @Transactional
    public boolean commit(ShipmentNumber shipment, int agreedPercent) {
        OrderView order = orders.lock(shipment.orderNumber());
        Optional<Row> row = commitments.find(shipment);
        if (row.filter(known -> known.isIn(CommitmentState.AUTHORISED)).isPresent()) {
            return true;
        }
        Money amount = row.filter(known -> known.isIn(CommitmentState.ASSESSED)).map(Row::amount).orElseGet(() -> gross.of(order, shipment));
        Optional<Customer> customer = Optional.ofNullable(order.customerNumber()).flatMap(customers::find);
        boolean taken = amount.isZero() || customer.isPresent() && credit.take(customer.get().number(), amount,
                CreditUse.ceiling(CreditLimits.of(customer.get(), amount.currency()), agreedPercent));
        if (taken) {
            authorise(order, shipment, amount, null, "ON_ACCOUNT");
        }
        return taken;
    }

    /** What finance may decide about a shipment beyond the limit. */
    public enum CreditAnswer {
        RAISE_ONCE, PREPAYMENT, DECLINE
    }

    /**
     * Notes who decided what; who wants to go beyond the limit is remembered, so that somebody else can be asked to confirm.
     *
     * @param reason UPPER_SNAKE, as chosen
     */
    @Transactional
    public void noteDecision(ShipmentNumber shipment, CreditAnswer answer, String reason) {
        OrderView order = orders.lock(shipment.orderNumber());
        timeline.record(order.number(), "CREDIT_DECIDED", "%s: %s, %s".formatted(shipment, inWords(answer.name()), inWords(reason)));
        if (answer == CreditAnswer.RAISE_ONCE) {
            commitments.save(new Commitment(shipment, PaymentWay.ON_ACCOUNT, CommitmentState.PROPOSED, gross.of(order, shipment)),
                    order.customerNumber(), currentUser.find().orElse(null));
        }
    }

    /** @return the user who wants to go beyond the limit for this shipment; empty if nobody does */
    @Transactional(readOnly = true)
    public Optional<String> proposer(ShipmentNumber shipment) {
        return commitments.find(shipment).filter(row -> row.isIn(CommitmentState.PROPOSED)).map(Row::proposedBy);
    }

    /** Takes the amount beyond the limit, this once. */
    @Transactional
    public void grant(ShipmentNumber shipment) {
        OrderView order = orders.lock(shipment.orderNumber());
        if (isAuthorised(shipment)) {
            return;
        }
        Money amount = gross.of(order, shipment);
        credit.takeBeyondLimit(order.customerNumber(), amount);
        authorise(order, shipment, amount, proposer(shipment).orElse(null), "BEYOND_LIMIT");
    }

    private boolean isAuthorised(ShipmentNumber shipment) {
        return commitments.find(shipment).filter(row -> row.isIn(CommitmentState.AUTHORISED)).isPresent();
    }

    private void authorise(OrderView order, ShipmentNumber shipment, Money amount, String proposedBy, String how) {
        commitments.save(new Commitment(shipment, PaymentWay.ON_ACCOUNT, CommitmentState.AUTHORISED, amount), order.customerNumber(), proposedBy);
        cover.enterAuthorised(shipment, amount);
        timeline.record(order.number(), "PAYMENT_AUTHORISED_" + how, shipment + ": " + amount);
    }

    private static String inWords(String choice) {
        return choice.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
