package io.orderway.payment;

import io.orderway.order.OrderView;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what shipments are covered, and what was authorised and paid for an order. */
public interface Payments {

    Optional<Commitment> commitment(ShipmentNumber shipment);

    /** The ledger, oldest first. */
    List<Entry> entries(OrderNumber number);

    /** What came in for the order so far and was not taken back by whoever paid it. */
    Money paid(OrderNumber number);

    /** What the order has cost, brought in and given back so far, as the ledger says. */
    Balance balance(OrderNumber number);

    /**
     * What pieces of an order's lines cost with tax, without charges and carriage: what is owed less when they come back.
     *
     * @param pieces by line number; lines that are not there and lines without a price cost nothing
     */
    Money gross(OrderNumber number, Map<Integer, Integer> pieces);

    /**
     * With which order pieces were paid for: what was sent in place of other goods was paid for with those.
     *
     * @param pieces by line number of the order
     */
    PaidFor paidFor(OrderView order, Map<Integer, Integer> pieces);

    /**
     * @param pieces by line number of the order that was paid
     * @param gross  what they cost there with tax, without charges and carriage
     */
    record PaidFor(OrderView order, Map<Integer, Integer> pieces, Money gross) {
    }

    /** What a net amount comes to with tax where it stands on the order as a charge or a discount. */
    Money gross(OrderNumber number, Money net);

    /** What the order's charges and its carriage cost with tax. */
    Money charges(OrderNumber number);

    /** What an order costs with tax as it is shown, which need not be as it is stored: what of it is delivered or would be. */
    Money gross(OrderView order);

    /** Whether more came in, and did not go back, than the order costs as it is shown. */
    default boolean isOverpaid(OrderView order) {
        Balance balance = balance(order.number());
        return balance.paid().minus(balance.refunded()).minus(gross(order)).isPositive();
    }

    /** What the carriage of the order costs with tax; zero where none is charged. */
    Money carriage(OrderNumber number);

    /** The order's refunds, oldest first. */
    List<Refund> refunds(OrderNumber number);

    /**
     * @param paid      what came in, less what payers took back
     * @param refunded  what went back, by whatever way
     * @param owed      what is delivered or still to be delivered, gross, less what was credited
     * @param onAccount what of it the customer's credit covers
     * @param goodwill  what was given beyond that; no part of the rest
     */
    record Balance(Money paid, Money refunded, Money owed, Money onAccount, Money goodwill) {

        /** What the customer has to get back: what came in beyond what is owed; zero if nothing. */
        public Money dueBack() {
            Money surplus = paid.minus(refunded).minus(owed);
            return surplus.isPositive() ? surplus : Money.zero(owed.currency());
        }

        /** What is owed and not paid for; zero if nothing. */
        public Money open() {
            Money open = owed.minus(paid.minus(refunded));
            return open.isPositive() ? open : Money.zero(owed.currency());
        }
    }

    /**
     * @param number    names the refund in the house
     * @param amount    what goes back, gross
     * @param credited  what the order costs less because of the same cause
     */
    record Refund(String number, RefundCause cause, String causeNumber, RefundState state, Money amount, Money credited) {
    }

    /** How far a refund has come. */
    enum RefundState {
        /** Worked out; people may have to agree. */
        DETERMINED,
        /** Agreed; its parts are on their way. */
        CARRIED_OUT,
        SETTLED,
        /** The customer has nothing to get back. */
        NOTHING_DUE,
        /** Finance did not agree. */
        DECLINED
    }

    /** @param amount what the goods of the shipment cost with tax, and with the order's charges if it is the first to leave */
    record Commitment(ShipmentNumber shipment, PaymentWay way, CommitmentState state, Money amount) {
    }

    /**
     * @param shipment null where the entry is about the order as a whole
     * @param method   null where no money moved
     */
    record Entry(Instant at, EntryKind kind, Money amount, ShipmentNumber shipment, PaymentMethod method, String source, String actor) {
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

    /** Authorised, charged, paid and refunded are different things and stand apart. */
    enum EntryKind {
        AUTHORISED, AUTHORISATION_RELEASED,
        /** The order costs so much, or so much more. */
        CHARGED,
        /** So much of it will not be delivered. */
        CHARGE_DROPPED,
        /** So much less is owed for what was delivered: returned, lost, or not as agreed. */
        CREDITED,
        PAID,
        /** Whoever paid took it back, or his bank did. */
        PAYMENT_REVERSED,
        REFUNDED,
        /** Given to the customer although nothing was due to him. */
        GOODWILL
    }
}
