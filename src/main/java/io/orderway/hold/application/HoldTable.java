package io.orderway.hold.application;

import io.orderway.hold.Hold;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldType;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of all holds. */
@Component
class HoldTable {

    static final int WHOLE_ORDER = 0;

    private static final String OPEN = "order_number = :order and lifted_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    HoldTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return empty if the same cause, or the same type and line, holds the order already */
    Optional<Hold> insert(HoldRequest request, HoldPolicy policy, Instant escalatesAt, String placedBy) {
        return jdbc.sql("""
                insert into order_hold (id, order_number, line_number, type, reason, cause_key, owner_group, escalates_to, policy_version, silent,
                    placed_at, placed_by, escalates_at, decided_on)
                values (nextval('order_hold_seq'), :order, :line, :type, :reason, :key, :owner, :escalatesTo, :version, :silent,
                    :now, :by, :escalatesAt, :decidedOn)
                on conflict do nothing returning *""")
                .param("order", request.order().value()).param("line", request.lineNumber()).param("type", request.type().name())
                .param("decidedOn", request.decidedOn()).param("reason", request.reason().strip()).param("key", request.causeKey()).param("owner", policy.ownerGroup())
                .param("escalatesTo", policy.escalatesTo()).param("version", policy.version()).param("silent", policy.silent())
                .param("now", now()).param("by", placedBy).param("escalatesAt", escalatesAt.atOffset(ZoneOffset.UTC))
                .query(HoldTable::hold).optional();
    }

    /** The hold that kept another like it from being placed. */
    Hold inTheWayOf(HoldRequest request) {
        return jdbc.sql("select * from order_hold where order_number = :order and (cause_key = :key"
                + " or cast(:key as text) is null and cause_key is null and lifted_at is null and type = :type"
                + " and coalesce(line_number, 0) = coalesce(:line, 0))")
                .param("order", request.order().value()).param("key", request.causeKey()).param("type", request.type().name())
                .param("line", request.lineNumber())
                .query(HoldTable::hold).single();
    }

    Optional<Hold> find(long id) {
        return jdbc.sql("select * from order_hold where id = :id").param("id", id).query(HoldTable::hold).optional();
    }

    Optional<Hold> find(OrderNumber order, String causeKey) {
        return jdbc.sql("select * from order_hold where order_number = :order and cause_key = :key")
                .param("order", order.value()).param("key", causeKey).query(HoldTable::hold).optional();
    }

    /** @return empty if it was lifted before */
    Optional<Hold> lift(long id, String by, String why) {
        return jdbc.sql("""
                update order_hold set lifted_at = :now, lifted_by = :by, lifted_why = :why, to_be_ended = true
                where id = :id and lifted_at is null returning *""")
                .param("id", id).param("now", now()).param("by", by).param("why", why).query(HoldTable::hold).optional();
    }

    /** @return empty if it was lifted, or handed on before */
    Optional<Hold> escalate(long id) {
        return jdbc.sql("update order_hold set escalated_at = :now where id = :id and lifted_at is null and escalated_at is null returning *")
                .param("id", id).param("now", now()).query(HoldTable::hold).optional();
    }

    /** @return empty if it was lifted before */
    Optional<Hold> keep(long id, LocalDate until) {
        return jdbc.sql("update order_hold set kept_until = :until where id = :id and lifted_at is null returning *")
                .param("id", id).param("until", until).query(HoldTable::hold).optional();
    }

    void notOverdueAnyMore(long id) {
        jdbc.sql("update order_hold set escalated_at = null where id = :id").param("id", id).update();
    }

    List<Hold> of(OrderNumber order) {
        return jdbc.sql("select * from order_hold where order_number = :order order by lifted_at is not null, placed_at desc, id desc")
                .param("order", order.value()).query(HoldTable::hold).list();
    }

    List<Hold> open(OrderNumber order) {
        return jdbc.sql("select * from order_hold where " + OPEN + " order by placed_at, id")
                .param("order", order.value()).query(HoldTable::hold).list();
    }

    boolean isHeld(OrderNumber order) {
        return jdbc.sql("select exists (select 1 from order_hold where " + OPEN + " and line_number is null)")
                .param("order", order.value()).query(Boolean.class).single();
    }

    boolean isHeld(ShipmentNumber shipment) {
        return jdbc.sql("""
                select exists (select 1 from order_hold h where h.order_number = :order and h.lifted_at is null
                    and (h.line_number is null or exists (
                        select 1 from shipment s join shipment_line l on l.shipment_id = s.id
                        where s.shipment_number = :shipment and l.line_number = h.line_number)))""")
                .param("order", shipment.orderNumber().value()).param("shipment", shipment.value()).query(Boolean.class).single();
    }

    /** Line numbers of open holds; {@link #WHOLE_ORDER} for one on the whole order. */
    Set<Integer> heldLines(OrderNumber order) {
        return new HashSet<>(jdbc.sql("select coalesce(line_number, 0) from order_hold where " + OPEN)
                .param("order", order.value()).query(Integer.class).list());
    }

    /** Lifted holds whose process has not heard of it. */
    List<Long> toBeEnded(int limit) {
        return jdbc.sql("select id from order_hold where to_be_ended order by id limit :limit").param("limit", limit).query(Long.class).list();
    }

    /** Keeps others off the hold until the transaction ends; empty if its process has heard, or somebody else is at it. */
    Optional<Hold> takeForEnding(long id) {
        return jdbc.sql("select * from order_hold where id = :id and to_be_ended for update skip locked")
                .param("id", id).query(HoldTable::hold).optional();
    }

    void ended(long id) {
        jdbc.sql("update order_hold set to_be_ended = false where id = :id").param("id", id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(row.getLong("id"), OrderNumber.of(row.getString("order_number")), row.getObject("line_number", Integer.class),
                HoldType.valueOf(row.getString("type")), row.getString("reason"), row.getString("cause_key"), row.getString("owner_group"),
                row.getString("escalates_to"),
                instant(row, "placed_at"), row.getString("placed_by"), instant(row, "escalates_at"), instant(row, "escalated_at"),
                row.getObject("kept_until", LocalDate.class), instant(row, "lifted_at"), row.getString("lifted_by"), row.getString("lifted_why"),
                row.getBoolean("decided_on"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
