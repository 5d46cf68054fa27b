package io.orderway.verification.application;

import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fingerprints of orders and the groups of equal ones. */
@Component
class EqualOrderTable {

    /** Survivors of one decision are not compared with each other again. */
    private static final String REGISTER = """
            with mine as (
                insert into order_fingerprint (order_number, customer_number, content_hash, received_at)
                values (:number, :customer, :hash, :receivedAt)
                on conflict (order_number) do update set customer_number = excluded.customer_number, content_hash = excluded.content_hash
                returning xmax = 0 as first)
            select mine.first, f.order_number, f.received_at from mine left join order_fingerprint f
            on f.customer_number = :customer and f.content_hash = :hash and f.order_number <> :number
              and f.received_at between :earliest and :latest
              and not exists (
                select 1 from duplicate_member a
                join duplicate_member b on b.group_id = a.group_id and b.order_number = f.order_number
                join duplicate_group g on g.id = a.group_id and g.resolved_at is not null
                where a.order_number = :number)
            order by f.received_at
            """;

    private static final String MEMBERS = """
            select m.group_id, m.order_number, m.received_at, m.frozen, m.survives, g.customer_number, g.resolved_at is not null as resolved
            from duplicate_member m join duplicate_group g on g.id = m.group_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EqualOrderTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An order with the same content. */
    record Equal(OrderNumber number, Instant receivedAt) {
    }

    /** An order in a group. */
    record Member(long groupId, OrderNumber number, Instant receivedAt, boolean frozen, Boolean survives, String customerNumber, boolean resolved) {
    }

    /** Lets one order of this customer and content look at a time, on whichever node, until the end of the transaction. */
    void lock(String customerNumber, String hash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:content, 0))").param("content", customerNumber + " " + hash)
                .query((row, number) -> true).single();
    }

    /**
     * What is known of an order's content.
     *
     * @param first  whether the order was never registered before: then it is in no group
     * @param equals other orders that have the same content, oldest first
     */
    record Registration(boolean first, List<Equal> equals) {
    }

    /** Registers the order's content and looks for the other orders that have it, in one statement. */
    Registration register(OrderView order, String hash, Instant earliest, Instant latest) {
        List<Equal> equals = new ArrayList<>();
        List<Boolean> first = jdbc.sql(REGISTER)
                .param("number", order.number().value()).param("customer", order.customerNumber()).param("hash", hash)
                .param("receivedAt", at(order.receivedAt())).param("earliest", at(earliest)).param("latest", at(latest))
                .query((row, number) -> {
                    if (row.getString("order_number") != null) {
                        equals.add(new Equal(OrderNumber.of(row.getString("order_number")), row.getObject("received_at", OffsetDateTime.class).toInstant()));
                    }
                    return row.getBoolean("first");
                })
                .list();
        return new Registration(first.get(0), equals);
    }

    /** The newest membership of an order. */
    Optional<Member> membership(OrderNumber number) {
        return jdbc.sql(MEMBERS + "where m.order_number = :number order by m.group_id desc limit 1")
                .param("number", number.value()).query(EqualOrderTable::member).optional();
    }

    List<Member> members(long groupId) {
        return jdbc.sql(MEMBERS + "where m.group_id = :group order by m.received_at, m.order_number")
                .param("group", groupId).query(EqualOrderTable::member).list();
    }

    /** Keeps others off the group until the transaction ends; false if it is resolved. */
    boolean lockOpen(long groupId) {
        return jdbc.sql("select resolved_at is null from duplicate_group where id = :group for update")
                .param("group", groupId).query(Boolean.class).single();
    }

    /** An unresolved group of one of the orders, kept from others until the transaction ends. */
    Optional<Long> lockOpenGroupOf(Collection<OrderNumber> numbers) {
        return jdbc.sql("""
                        select g.id from duplicate_group g
                        where g.resolved_at is null and exists (
                            select 1 from duplicate_member m where m.group_id = g.id and m.order_number = any(:numbers))
                        order by g.id limit 1 for update of g
                        """)
                .param("numbers", numbers.stream().map(OrderNumber::value).toArray(String[]::new)).query(Long.class).optional();
    }

    long open(String customerNumber) {
        return jdbc.sql("insert into duplicate_group (id, customer_number, opened_at) values (nextval('duplicate_group_seq'), :customer, :now) returning id")
                .param("customer", customerNumber).param("now", at(clock.instant())).query(Long.class).single();
    }

    /** @return false if the order is in the group already */
    boolean join(long groupId, OrderNumber number, Instant receivedAt, boolean frozen) {
        return jdbc.sql("""
                        insert into duplicate_member (group_id, order_number, received_at, frozen, to_be_woken)
                        values (:group, :number, :receivedAt, :frozen, false) on conflict do nothing
                        """)
                .param("group", groupId).param("number", number.value()).param("receivedAt", at(receivedAt)).param("frozen", frozen)
                .update() == 1;
    }

    void mark(long groupId, OrderNumber number, boolean survives) {
        jdbc.sql("update duplicate_member set survives = :survives where group_id = :group and order_number = :number")
                .param("group", groupId).param("number", number.value()).param("survives", survives).update();
    }

    void decide(Member member, boolean survives) {
        jdbc.sql("update duplicate_member set survives = :survives, to_be_woken = frozen where group_id = :group and order_number = :number")
                .param("group", member.groupId()).param("number", member.number().value()).param("survives", survives).update();
    }

    void resolve(long groupId, String who) {
        jdbc.sql("update duplicate_group set resolved_at = :now, resolved_by = :who where id = :group")
                .param("group", groupId).param("now", at(clock.instant())).param("who", who).update();
    }

    /** Members whose process has not heard of the decision. */
    List<Member> toBeWoken(int limit) {
        return jdbc.sql(MEMBERS + "where m.to_be_woken order by m.group_id limit :limit").param("limit", limit).query(EqualOrderTable::member).list();
    }

    /** Keeps other wakers off the member until the transaction ends; false if it is awake or somebody else is at it. */
    boolean takeForWaking(Member member) {
        return jdbc.sql("select 1 from duplicate_member where group_id = :group and order_number = :number and to_be_woken for update skip locked")
                .param("group", member.groupId()).param("number", member.number().value()).query(Integer.class).optional().isPresent();
    }

    void awake(Member member) {
        jdbc.sql("update duplicate_member set to_be_woken = false where group_id = :group and order_number = :number")
                .param("group", member.groupId()).param("number", member.number().value()).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Member member(ResultSet row, int rowNumber) throws SQLException {
        return new Member(row.getLong("group_id"), OrderNumber.of(row.getString("order_number")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getBoolean("frozen"),
                row.getObject("survives", Boolean.class), row.getString("customer_number"), row.getBoolean("resolved"));
    }
}
