package io.orderway.payment.application;

import io.orderway.identity.CurrentUser;
import io.orderway.payment.Payments.Entry;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was authorised and what was paid, entry by entry; each comes in once by its source's own key. */
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

    /** An entry that a step of ours makes, in the transaction in which it happens once. */
    void enter(OrderNumber order, ShipmentNumber shipment, EntryKind kind, Money amount, String source) {
        enter(order, shipment, kind, amount, source, UUID.randomUUID().toString());
    }

    /**
     * An entry that somebody else tells of.
     *
     * @param shipment null where the entry is about the whole order
     * @return false if the source has told of it before
     */
    boolean enter(OrderNumber order, ShipmentNumber shipment, EntryKind kind, Money amount, String source, String sourceId) {
        return jdbc.sql("""
                insert into payment_entry (order_number, shipment_number, kind, amount, currency, source, source_id, actor, at)
                values (:order, :shipment, :kind, :amount, :currency, :source, :sourceId, :actor, :now) on conflict do nothing
                """)
                .param("order", order.value())
                .param("shipment", shipment == null ? null : shipment.value())
                .param("kind", kind.name())
                .param("amount", amount.amount())
                .param("currency", amount.currency())
                .param("source", source)
                .param("sourceId", sourceId)
                .param("actor", currentUser.find().orElse(SYSTEM))
                .param("now", OffsetDateTime.now(clock))
                .update() == 1;
    }

    Money paid(OrderNumber order, String currency) {
        BigDecimal sum = jdbc.sql("""
                select coalesce(sum(amount), 0) from payment_entry where order_number = :order and kind = 'PAID' and currency = :currency
                """).param("order", order.value()).param("currency", currency).query(BigDecimal.class).single();
        return Money.of(sum, currency);
    }

    List<Entry> of(OrderNumber order) {
        return jdbc.sql("select at, kind, amount, currency, shipment_number, source, actor from payment_entry where order_number = :order order by id")
                .param("order", order.value())
                .query((row, number) -> new Entry(row.getObject("at", OffsetDateTime.class).toInstant(), EntryKind.valueOf(row.getString("kind")),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getString("shipment_number") == null ? null : ShipmentNumber.of(row.getString("shipment_number")),
                        row.getString("source"), row.getString("actor")))
                .list();
    }
}
