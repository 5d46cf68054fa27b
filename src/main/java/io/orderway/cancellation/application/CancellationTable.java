package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.Cancellation.CancellationState;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of all wishes to cancel. */
@Component
class CancellationTable {

    private static final String SELECT = "select * from cancellation ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CancellationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return empty if another wish for the order is under way */
    Optional<Cancellation> insert(CancellationRequest request, String actor) {
        Optional<Long> id = jdbc.sql("""
                insert into cancellation (id, order_number, number, asked_by, actor, reason, remark, state, asked_at, effective_on)
                select nextval('cancellation_seq'), :order, :order || '-C' || (select count(*) + 1 from cancellation where order_number = :order),
                    :askedBy, :actor, :reason, :remark, 'ASKED', :now, :effectiveOn
                on conflict do nothing returning id""")
                .param("order", request.order().value()).param("askedBy", request.askedBy().name()).param("actor", actor)
                .param("reason", request.reason().name()).param("remark", storable(request.remark())).param("now", OffsetDateTime.now(clock))
                .param("effectiveOn", request.effectiveOn()).query(Long.class).optional();
        id.ifPresent(known -> request.pieces().forEach((line, pieces) -> jdbc
                .sql("insert into cancellation_line (cancellation_id, line_number, pieces) values (:id, :line, :pieces)")
                .param("id", known).param("line", line).param("pieces", pieces).update()));
        return id.map(known -> query("where id = :key", known).get(0));
    }

    Cancellation get(String number) {
        return query("where number = :key", number).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no cancellation " + number));
    }

    Optional<Cancellation> underWay(OrderNumber order) {
        return query("where order_number = :key and ended_at is null", order.value()).stream().findFirst();
    }

    List<Cancellation> of(OrderNumber order) {
        return query("where order_number = :key order by id desc", order.value());
    }

    void become(Cancellation cancellation, CancellationState state) {
        jdbc.sql("update cancellation set state = :state where id = :id").param("state", state.name()).param("id", cancellation.id()).update();
    }

    void end(Cancellation cancellation, CancellationState state) {
        jdbc.sql("update cancellation set state = :state, ended_at = :now where id = :id and ended_at is null")
                .param("state", state.name()).param("now", OffsetDateTime.now(clock)).param("id", cancellation.id()).update();
    }

    /** What the cancellation of this order waited for is undone. */
    void markUndone(OrderNumber order) {
        jdbc.sql("update cancellation set state = 'GIVEN_UP', to_be_woken = true where order_number = :order and state = 'BEING_UNDONE'")
                .param("order", order.value()).update();
    }

    List<String> toBeWoken(int atMost) {
        return jdbc.sql("select number from cancellation where to_be_woken order by id limit :atMost").param("atMost", atMost)
                .query(String.class).list();
    }

    /** @return false if another has woken it */
    boolean takeWakeUp(String number) {
        return jdbc.sql("update cancellation set to_be_woken = false where number = :number and to_be_woken").param("number", number).update() == 1;
    }

    private List<Cancellation> query(String where, Object key) {
        return jdbc.sql(SELECT + where).param("key", key).query(this::cancellation).list();
    }

    private Cancellation cancellation(ResultSet row, int index) throws SQLException {
        return new Cancellation(row.getLong("id"), OrderNumber.of(row.getString("order_number")), row.getString("number"),
                AskedBy.valueOf(row.getString("asked_by")), row.getString("actor"), CancellationReason.valueOf(row.getString("reason")),
                row.getString("remark"), CancellationState.valueOf(row.getString("state")), instant(row, "asked_at"),
                row.getObject("effective_on", LocalDate.class), instant(row, "ended_at"), pieces(row.getLong("id")));
    }

    /** The database keeps every character but one. */
    private static String storable(String remark) {
        String text = remark == null ? "" : remark.replace("\0", "").strip();
        return text.isEmpty() ? null : text;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Map<Integer, Integer> pieces(long id) {
        Map<Integer, Integer> pieces = new TreeMap<>();
        jdbc.sql("select line_number, pieces from cancellation_line where cancellation_id = :id").param("id", id)
                .query(row -> {
                    pieces.put(row.getInt("line_number"), row.getInt("pieces"));
                });
        return pieces;
    }
}
