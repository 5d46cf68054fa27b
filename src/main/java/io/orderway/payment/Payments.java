package io.orderway.payment;

import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** By what shipments are covered, and what was authorised and paid for an order. */
public interface Payments {

    Optional<Commitment> commitment(ShipmentNumber shipment);

    /** The ledger, oldest first. */
    List<Entry> entries(OrderNumber number);

    /** What came in for the order so far. */
    Money paid(OrderNumber number);

    /** @param amount what the goods of the shipment cost with tax, and with the order's charges if it is the first to leave */
    record Commitment(ShipmentNumber shipment, PaymentWay way, CommitmentState state, Money amount) {
    }

    /** @param shipment null where money came in for the order as a whole */
    record Entry(Instant at, EntryKind kind, Money amount, ShipmentNumber shipment, String source, String actor) {
    }

    /** How a shipment is covered. */
    enum PaymentWay {
        ON_ACCOUNT, PREPAYMENT
    }

    /** How far the cover of a shipment has come. */
    enum CommitmentState {
        /** What it costs is known; how it is covered is being decided. */
        ASSESSED,
        /** Finance wants to go beyond the limit once; somebody else has to confirm. */
        PROPOSED,
        /** The customer was asked to pay. */
        REQUESTED,
        /** Taken from the customer's credit. */
        AUTHORISED,
        /** The money is there. */
        PAID,
        /** Invoiced. */
        CONSUMED,
        /** Given back, because the shipment or the order was cancelled. */
        RELEASED
    }

    /** Authorised and paid are different things and stand apart. */
    enum EntryKind {
        AUTHORISED, AUTHORISATION_RELEASED, PAID
    }
}
