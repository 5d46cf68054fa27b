package io.orderway.payment.application;

import io.orderway.identity.CurrentUser;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.Payments.Balance;
import io.orderway.payment.Payments.Entry;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an order has cost, what covers it, what came in and what went back, entry by entry; nothing is ever overwritten, and each entry comes in
 * once by its source's own key.
 */
@Component
class Ledger {

    /** Entries that our own steps make. */
    static final String HOUSE = "orderway";

    private static final String SYSTEM = "Orderway";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    Ledger(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * An entry to be made.
     *
     * @param shipment  null where the entry is about the whole order
     * @param method    null where no money moves
     * @param payment   id of the payment that is reversed or refunded; null for all else
     * @param sourceId  the source's own key
     */
    record Draft(OrderNumber order, ShipmentNumber shipment, EntryKind kind, Money amount, PaymentMethod method, Long payment, String source,
            String sourceId) {

        /** Made by a step of ours, in the transaction in which it happens once. */
        static Draft ofHouse(OrderNumber order, ShipmentNumber shipment, EntryKind kind, Money amount) {
            return new Draft(order, shipment, kind, amount, null, null, HOUSE, UUID.randomUUID().toString());
        }
    }

    /** @return false if the source has told of it before */
    boolean enter(Draft draft) {
        return write("values (:order, :shipment, :kind, :amount, :currency, :method, :payment, :source, :sourceId, :actor, :now)", draft);
    }

    /** Brings what the order is charged to the given value, by an entry on the difference; changes nothing if there is none. */
    void charge(OrderNumber order, Money value) {
        write("""
                select :order, :shipment, case when difference > 0 then 'CHARGED' else 'CHARGE_DROPPED' end, abs(difference), :currency, :method,
                       :payment, :source, :sourceId, :actor, :now
                  from (select cast(:amount as numeric) - coalesce(sum(case kind when 'CHARGED' then amount else -amount end), 0) as difference
                          from payment_entry where order_number = :order and kind in ('CHARGED', 'CHARGE_DROPPED')) charged
                 where difference <> 0
                """, Draft.ofHouse(order, null, EntryKind.CHARGED, value));
    }

    private boolean write(String rows, Draft draft) {
        return jdbc.sql("""
                insert into payment_entry (order_number, shipment_number, kind, amount, currency, method, payment_id, source, source_id, actor, at)
                """ + rows + " on conflict do nothing")
                .param("order", draft.order().value())
                .param("shipment", draft.shipment() == null ? null : draft.shipment().value())
                .param("kind", draft.kind().name())
                .param("amount", draft.amount().amount())
                .param("currency", draft.amount().currency())
                .param("method", draft.method() == null ? null : draft.method().name())
                .param("payment", draft.payment())
                .param("source", draft.source())
                .param("sourceId", draft.sourceId())
                .param("actor", currentUser.find().orElse(SYSTEM))
                .param("now", OffsetDateTime.now(clock))
                .update() == 1;
    }

    /** What was credited and is not delivered after all is not owed twice less: nobody owes less than nothing. */
    Balance balance(OrderNumber order, String currency) {
        return jdbc.sql("""
                select coalesce(sum(case kind when 'PAID' then amount when 'PAYMENT_REVERSED' then -amount end), 0) as paid,
                       coalesce(sum(case kind when 'REFUNDED' then amount end), 0) as refunded,
                       greatest(0, coalesce(sum(case kind when 'CHARGED' then amount when 'CHARGE_DROPPED' then -amount when 'CREDITED' then -amount end), 0)) as owed,
                       coalesce(sum(case kind when 'AUTHORISED' then amount when 'AUTHORISATION_RELEASED' then -amount end), 0) as on_account,
                       coalesce(sum(case kind when 'GOODWILL' then amount end), 0) as goodwill
                  from payment_entry where order_number = :order and currency = :currency
                """).param("order", order.value()).param("currency", currency)
                .query((row, number) -> new Balance(money(row.getBigDecimal("paid"), currency), money(row.getBigDecimal("refunded"), currency),
                        money(row.getBigDecimal("owed"), currency), money(row.getBigDecimal("on_account"), currency),
                        money(row.getBigDecimal("goodwill"), currency)))
                .single();
    }

    /** @return id of the payment that came in last; 0 if none did */
    long newestPayment(OrderNumber order) {
        return jdbc.sql("select coalesce(max(id), 0) from payment_entry where order_number = :order and kind = 'PAID'").param("order", order.value())
                .query(Long.class).single();
    }

    List<Entry> of(OrderNumber order) {
        return jdbc.sql("""
                select at, kind, amount, currency, shipment_number, method, source, actor from payment_entry where order_number = :order order by id
                """).param("order", order.value()).query(Ledger::entry).list();
    }

    /** The house's name as people write it. */
    private static String named(String source) {
        return HOUSE.equals(source) ? Timeline.HOUSE : source;
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getObject("at", OffsetDateTime.class).toInstant(), EntryKind.valueOf(row.getString("kind")),
                money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("shipment_number") == null ? null : ShipmentNumber.of(row.getString("shipment_number")),
                row.getString("method") == null ? null : PaymentMethod.valueOf(row.getString("method")),
                named(row.getString("source")), row.getString("actor"));
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.of(amount, currency);
    }
}
