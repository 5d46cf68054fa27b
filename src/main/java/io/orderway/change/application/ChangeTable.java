package io.orderway.change.application;

import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeOffer;
import io.orderway.change.ChangeRequest;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.AskedBy;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of all changes. Changed only while the order is locked. */
@Component
class ChangeTable {

    private static final String SELECT = "select * from order_change ";

    private final JdbcClient jdbc;
    private final ChangeJson json;
    private final Clock clock;

    ChangeTable(JdbcClient jdbc, ChangeJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return empty if another change of the order is under way */
    Optional<OrderChange> insert(ChangeRequest request, String actor, List<ChangeAction> actions, ChangeOffer offer, Instant validUntil) {
        return jdbc.sql("""
                insert into order_change (id, order_number, number, asked_by, actor, state, asked_at, valid_until, asked_hash, actions, offer,
                    idempotency_key)
                select nextval('order_change_seq'), :order, :order || '-A' || (select count(*) + 1 from order_change where order_number = :order),
                    :askedBy, :actor, 'OFFERED', :now, :validUntil, md5(:asked), :actions::jsonb, :offer::jsonb, :key
                on conflict do nothing returning number""")
                .param("order", request.order().value()).param("askedBy", request.askedBy().name()).param("actor", actor)
                .param("now", OffsetDateTime.now(clock)).param("validUntil", validUntil.atOffset(ZoneOffset.UTC))
                .param("asked", json.write(request.actions())).param("actions", json.write(actions)).param("offer", json.write(offer))
                .param("key", request.idempotencyKey()).query(String.class).optional().map(this::get);
    }

    /** What the same sender has asked for under that key before. */
    Optional<OrderChange> find(OrderNumber order, String actor, String idempotencyKey) {
        return jdbc.sql(SELECT + "where order_number = :order and actor = :actor and idempotency_key = :key").param("order", order.value())
                .param("actor", actor).param("key", idempotencyKey).query(this::change).optional();
    }

    boolean says(OrderChange change, List<ChangeAction> asked) {
        return jdbc.sql("select asked_hash = md5(:asked) from order_change where id = :id").param("asked", json.write(asked)).param("id", change.id())
                .query(Boolean.class).single();
    }

    Optional<OrderChange> find(String number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number).query(this::change).optional();
    }

    OrderChange get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no change " + number));
    }

    Optional<OrderChange> underWay(OrderNumber order) {
        return jdbc.sql(SELECT + "where order_number = :order and ended_at is null").param("order", order.value()).query(this::change).optional();
    }

    List<OrderChange> of(OrderNumber order) {
        return jdbc.sql(SELECT + "where order_number = :order order by id desc").param("order", order.value()).query(this::change).list();
    }

    void become(OrderChange change, ChangeState state) {
        jdbc.sql("update order_change set state = :state where id = :id").param("state", state.name()).param("id", change.id()).update();
    }

    /** The process waits for it and has to hear of it. */
    void becomeAndWake(OrderChange change, ChangeState state) {
        jdbc.sql("update order_change set state = :state, to_be_woken = true where id = :id").param("state", state.name()).param("id", change.id()).update();
    }

    /** A new address stands on the order from now on, where it can be erased. */
    void end(OrderChange change, ChangeState state) {
        List<ChangeAction> actions = change.actions().stream()
                .map(action -> action instanceof ChangeAction.DeliverTo ? new ChangeAction.DeliverTo(null) : action).toList();
        jdbc.sql("update order_change set state = :state, ended_at = :now, actions = :actions::jsonb where id = :id and ended_at is null")
                .param("state", state.name()).param("now", OffsetDateTime.now(clock)).param("actions", json.write(actions)).param("id", change.id())
                .update();
    }

    List<String> toBeWoken(int atMost) {
        return jdbc.sql("select number from order_change where to_be_woken order by id limit :atMost").param("atMost", atMost)
                .query(String.class).list();
    }

    /** @return false if another has woken it */
    boolean takeWakeUp(String number) {
        return jdbc.sql("update order_change set to_be_woken = false where number = :number and to_be_woken").param("number", number).update() == 1;
    }

    private OrderChange change(ResultSet row, int index) throws SQLException {
        return new OrderChange(row.getLong("id"), OrderNumber.of(row.getString("order_number")), row.getString("number"),
                AskedBy.valueOf(row.getString("asked_by")), row.getString("actor"), ChangeState.valueOf(row.getString("state")),
                instant(row, "asked_at"), instant(row, "valid_until"), instant(row, "ended_at"), json.actions(row.getString("actions")),
                json.offer(row.getString("offer")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
