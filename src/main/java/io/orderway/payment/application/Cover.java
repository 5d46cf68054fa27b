package io.orderway.payment.application;

import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments.Balance;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.Payments.PaymentWay;
import io.orderway.payment.application.CommitmentTable.Row;
import io.orderway.payment.application.RefundTable.UnderWay;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps what covers an order's shipments in step with what the shipments cost. Called while the order is locked. */
@Component
class Cover {

    private static final Set<CommitmentState> OPEN = EnumSet.of(CommitmentState.ASSESSED, CommitmentState.PROPOSED, CommitmentState.REQUESTED);

    private final CommitmentTable commitments;
    private final CreditTable credit;
    private final Ledger ledger;
    private final GrossAmounts gross;
    private final RefundTable refunds;
    private final Timeline timeline;

    Cover(CommitmentTable commitments, CreditTable credit, Ledger ledger, GrossAmounts gross, RefundTable refunds, Timeline timeline) {
        this.commitments = commitments;
        this.credit = credit;
        this.ledger = ledger;
        this.gross = gross;
        this.refunds = refunds;
        this.timeline = timeline;
    }

    /** Gives back what cancelled and short shipments no longer need. */
    void align(OrderView order) {
        commitments.of(order.number()).forEach(row -> shrink(row, gross.of(order, row.shipment())));
    }

    /** Gives back everything that covers shipments which have not left the house: the order has ended. */
    void releaseAll(OrderView order) {
        commitments.of(order.number()).stream().filter(row -> !hasLeft(order, row.shipment()))
                .forEach(row -> shrink(row, Money.zero(order.currency())));
    }

    /** Gives back what covers one shipment that has not left the house and will not. */
    void release(OrderView order, ShipmentNumber shipment) {
        if (!hasLeft(order, shipment)) {
            commitments.find(shipment).ifPresent(row -> shrink(row, Money.zero(order.currency())));
        }
    }

    /** What came in for the order and pays for no shipment yet, apart from the one in question. */
    Money free(OrderView order, ShipmentNumber apartFrom) {
        Money used = commitments.of(order.number()).stream()
                .filter(row -> row.isIn(CommitmentState.PAID) && !row.shipment().equals(apartFrom))
                .map(Row::amount).reduce(Money.zero(order.currency()), Money::plus);
        Balance balance = ledger.balance(order.number(), order.currency());
        UnderWay underWay = refunds.underWay(order.number(), order.currency());
        return balance.paid().minus(balance.refunded()).minus(underWay.amount().minus(underWay.credit())).minus(used);
    }

    /**
     * So much less is owed for what was delivered: what covers it is needed no longer. What stands on the customer's credit is given back first,
     * since nobody has paid it yet.
     */
    void credit(OrderView order, Money amount) {
        List<Row> rows = new ArrayList<>(commitments.of(order.number()));
        rows.sort(Comparator.comparing(row -> row.commitment().way()));
        Money left = amount;
        for (Row row : rows) {
            boolean covers = row.isIn(CommitmentState.AUTHORISED) || row.isIn(CommitmentState.CONSUMED) || row.isIn(CommitmentState.PAID);
            if (covers && left.isPositive()) {
                Money taken = left.compareTo(row.amount()) < 0 ? left : row.amount();
                giveBack(row, taken);
                commitments.change(row.shipment(), row.commitment().state(), row.amount().minus(taken));
                left = left.minus(taken);
            }
        }
    }

    void enterAuthorised(ShipmentNumber shipment, Money amount) {
        enter(shipment, EntryKind.AUTHORISED, amount);
    }

    private void shrink(Row row, Money needed) {
        boolean covered = row.isIn(CommitmentState.AUTHORISED) || row.isIn(CommitmentState.PAID);
        boolean open = OPEN.contains(row.commitment().state());
        if (covered && needed.compareTo(row.amount()) < 0) {
            giveBack(row, row.amount().minus(needed));
            commitments.change(row.shipment(), needed.isZero() ? CommitmentState.RELEASED : row.commitment().state(), needed);
        } else if (open && needed.isZero()) {
            commitments.change(row.shipment(), CommitmentState.RELEASED, needed);
        }
    }

    private void giveBack(Row row, Money amount) {
        if (row.commitment().way() == PaymentWay.ON_ACCOUNT) {
            if (row.isIn(CommitmentState.CONSUMED)) {
                credit.addOpenBalance(row.customerNumber(), Money.zero(amount.currency()).minus(amount));
            } else {
                credit.giveBack(row.customerNumber(), amount);
            }
            enter(row.shipment(), EntryKind.AUTHORISATION_RELEASED, amount);
            timeline.record(row.shipment().orderNumber(), "CREDIT_GIVEN_BACK", row.shipment() + ": " + amount);
        }
    }

    private void enter(ShipmentNumber shipment, EntryKind kind, Money amount) {
        if (amount.isPositive()) {
            ledger.enter(Ledger.Draft.ofHouse(shipment.orderNumber(), shipment, kind, amount));
        }
    }

    static boolean hasLeft(OrderView order, ShipmentNumber shipment) {
        return order.shipment(shipment).map(found -> found.state().hasLeft()).orElse(false);
    }
}
