package io.orderway.walk;

import java.util.List;

/** For each law, what breaks it: rows that somebody has doctored, a process that nobody ended. */
final class LawFixtures {

    static final String ENTRY = "insert into payment_entry (order_number, shipment_number, kind, amount, currency, payment_id, source, source_id, actor, at) ";
    static final String MESSAGE = "insert into outgoing_message (order_number, step, occasion, message_id, bulk, state, template_data, recorded_at, next_attempt_at) ";

    private static final String OPEN_AGAIN = "update customer_order set state = 'RELEASED' where order_number = :order";
    private static final String HOLD_AGAIN = "update reservation set state = 'HELD' where order_number = :order";
    private static final String TO_GIVE_UP = "insert into pieces_to_give_up (order_number, line_number, pieces, reason) values (:order, 1, 1, 'Doctored')";
    /** Until the end of the transaction the database does not see to it itself. */
    private static final String UNGUARDED = "set local session_replication_role = replica";
    private static final String SOME_PROCESS = "undo-allocation";

    /** @param process started first; null where none is */
    record Fixture(String law, String process, List<String> statements) {
    }

    static final List<Fixture> ALL = List.of(
            doctored("a running order has one process, an ended order none", OPEN_AGAIN),
            new Fixture("no job has failed and there is no incident", SOME_PROCESS, List.of("""
                    update act_ru_job set exception_msg_ = 'Doctored' where process_instance_id_ in
                       (select id_ from act_ru_execution where business_key_ = :order)""")),
            doctored("nothing that was told from outside has failed", """
                    insert into inbox_event (source, event_id, type, subject, payload, state, attempts, reason, received_at)
                    values (:source, 'doctored', 'payment', :order, '{}', 'SHOWN_TO_PERSON', 1, 'java.lang.NullPointerException', now())"""),
            doctored("whatever waits for a hold to be lifted belongs to a running order",
                    "insert into hold_wait (order_number, subject, waiting_since) values (:order, :shipment, now())"),
            doctored("nothing is to be given up of an order that has ended", TO_GIVE_UP),
            doctored("every order has ended", OPEN_AGAIN),
            new Fixture("no process is left", SOME_PROCESS, List.of()),
            doctored("no hold is left", """
                    insert into order_hold (id, order_number, type, reason, owner_group, escalates_to, policy_version, silent, placed_at, placed_by, escalates_at)
                    values (nextval('order_hold_seq'), :order, 'STOCK', 'Doctored', 'sales', 'managers', 1, false, now(), 'nobody', now())"""),
            doctored("no cancellation is left", """
                    insert into cancellation (id, order_number, number, asked_by, actor, reason, state, asked_at)
                    values (nextval('cancellation_seq'), :order, :order || '-C99', 'HOUSE', 'nobody', 'OTHER', 'ASKED', now())"""),
            doctored("no delay is left", """
                    insert into order_delay (id, version, order_number, trigger, opened_at, notices, asked)
                    values (nextval('order_delay_seq'), 0, :order, 'CLERK', now(), 0, false)"""),
            doctored("no lost parcel is left", """
                    insert into parcel_loss (id, version, shipment_number, order_number, cause, state, opened_at)
                    values (nextval('parcel_loss_seq'), 0, :shipment, :order, 'CARRIER_SILENT', 'TRACING', now())"""),
            doctored("no change is left", """
                    insert into order_change (id, order_number, number, asked_by, actor, state, asked_at, valid_until, actions, offer, asked_hash)
                    values (nextval('order_change_seq'), :order, :order || '-A99', 'CLERK', 'nobody', 'OFFERED', now(), now(), '[]', '{}', 'x')"""),
            doctored("no return is left", givenBack("ANNOUNCED")),
            doctored("no complaint is left", """
                    insert into complaint (id, version, order_number, topic, means, state, opened_at, proposals, amount, currency)
                    values (nextval('complaint_seq'), 0, :order, 'SERVICE', 'WEB', 'IN_REVIEW', now(), 0, 0, 'GBP')"""),
            doctored("nothing is left to be given up", TO_GIVE_UP),
            doctored("every shipment is settled", "update shipment set state = 'PACKED' where shipment_number = :shipment"),
            doctored("stock is the sum of its movements", UNGUARDED,
                    "update stock set on_hand = on_hand + 1 where sku in (select sku from reservation where order_number = :order)"),
            doctored("what is reserved is what reservations hold", HOLD_AGAIN),
            doctored("what is assigned is what waiting orders are to get", UNGUARDED, """
                    update stock set on_hand = on_hand + 1, assigned = assigned + 1
                    where sku in (select sku from reservation where order_number = :order)"""),
            doctored("goods are held for shipments only that are still in the house", HOLD_AGAIN),
            doctored("goods that left were taken off the stock, once", "update reservation set state = 'RELEASED' where order_number = :order"),
            doctored("no more of a line is on shipments than is wanted", """
                    update shipment_line set quantity = quantity + 1 where shipment_id = (select id from shipment where shipment_number = :shipment)"""),
            doctored("nothing waits for goods of an order that has ended",
                    "insert into backorder (order_number, state, since, priority, complete) values (:order, 'WAITING', now(), 50, true)"),
            doctored("nobody stands in the queue for goods",
                    "insert into backorder (order_number, state, since, priority, complete) values (:order, 'WOKEN', now(), 50, true)"),
            doctored("no more of a line comes back than has left", givenBack("SETTLED"), """
                    insert into goods_return_line (return_number, line_number, sku, pieces) values ('doctored', 1, 'X', 1000)"""),
            doctored("nothing is reserved", HOLD_AGAIN),
            doctored("no more goes back of a payment than came in", """
                    ENTRY select order_number, null, 'REFUNDED', amount + 0.01, currency, id, 'doctored', order_number || id, 'nobody', now()
                      from payment_entry where order_number = :order and kind = 'PAID'"""),
            doctored("what is taken of a customer's credit is what covers his shipments", """
                    insert into credit_account (customer_number, currency, committed, open_balance, granted) values (:customer, 'GBP', 1, 0, 1)
                    on conflict (customer_number, currency) do update set committed = 1, granted = credit_account.granted + 1"""),
            doctored("credit is authorised in the ledger as in the commitments",
                    "update payment_commitment set way = 'ON_ACCOUNT', state = 'AUTHORISED' where order_number = :order"),
            doctored("money in less money out is never more than what is owed", entry("PAID", "0.01")),
            doctored("what is owed and not there stands on account or was taken back", entry("CHARGED", "0.01")),
            doctored("no more stands on account than the order has cost", entry("AUTHORISED", "1000000")),
            doctored("an order has cost what left the house", entry("CHARGE_DROPPED", "0.01")),
            doctored("no refund is on its way", refund("DETERMINED")),
            doctored("what was settled went back in full", refund("SETTLED")),
            doctored("goodwill is decided, and given once", """
                    insert into payment_goodwill (number, order_number, cause, cause_number, state, amount, currency, asked_at, changed_at)
                    values ('GW-doctored', :order, 'OTHER', 'doctored', 'GRANTED', 5, 'GBP', now(), now())"""),
            doctored("a customer is told once what happens once", message("ORDER_COMPLETED")),
            doctored("how an order ended was told, and nothing else",
                    "delete from outgoing_message where order_number = :order and step = 'ORDER_COMPLETED'"),
            doctored("each shipment that left was announced once", "delete from outgoing_message where order_number = :order and step = 'SHIPPED'"),
            doctored("each refund was told once", message("REFUND")),
            doctored("goodwill that was given was told once", message("GOODWILL")),
            doctored("nobody is told the same twice in a row", message("PAYMENT_REQUEST"), message("PAYMENT_REQUEST")));

    private LawFixtures() {
    }

    private static Fixture doctored(String law, String... statements) {
        return new Fixture(law, null, List.of(statements));
    }

    private static String entry(String kind, String amount) {
        return "ENTRY values (:order, null, '%s', %s, 'GBP', null, 'doctored', :order, 'nobody', now())".formatted(kind, amount);
    }

    private static String givenBack(String state) {
        return """
                insert into goods_return (number, order_number, request_key, reason, wish, condition, state, deduction, asked_at, changed_at)
                values ('doctored', :order, 'doctored', 'OTHER', 'REFUND', 'USED', '%s', 0, now(), now())""".formatted(state);
    }

    private static String refund(String state) {
        return """
                insert into payment_refund (number, order_number, cause, cause_number, state, credit, amount, currency, asked_at, changed_at)
                values ('RF-doctored', :order, 'OVERPAYMENT', 'doctored', '%s', 0, 5, 'GBP', now(), now())""".formatted(state);
    }

    private static String message(String step) {
        return "MESSAGE values (:order, '%s', gen_random_uuid()::text, 'doctored', false, 'WAITING', '{}', now(), now())".formatted(step);
    }
}
