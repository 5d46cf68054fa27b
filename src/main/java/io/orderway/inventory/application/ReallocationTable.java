package io.orderway.inventory.application;

import io.orderway.inventory.Reallocations.AffectedOrder;
import io.orderway.inventory.Reallocations.Place;
import io.orderway.inventory.Reallocations.Reallocation;
import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proposed when scarce goods were to be shared anew, and what became of it. */
@Component
class ReallocationTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReallocationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What happened to a proposal in the end. */
    enum State {
        PROPOSED("Waits to be signed"),
        NOTHING_SCARCE("Nobody waits any more"),
        MOVED("Signed, and the goods were moved"),
        DROPPED("Dropped");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    /** @return its number; empty if one is being decided on */
    Optional<Long> open(Sku sku, String askedBy) {
        return jdbc.sql("""
                insert into reallocation (sku, state, asked_by, asked_at) values (:sku, 'PROPOSED', :by, :at)
                on conflict ((true)) where state = 'PROPOSED' do nothing returning number
                """)
                .param("sku", sku == null ? null : sku.value()).param("by", askedBy).param("at", OffsetDateTime.now(clock)).query(Long.class).optional();
    }

    /** Keeps everybody else off it; empty if there is none, or it is decided. */
    Optional<Optional<Sku>> lockOpen(long number) {
        return jdbc.sql("select coalesce(sku, '') from reallocation where number = :number and state = 'PROPOSED' for update").param("number", number)
                .query(String.class).optional().map(sku -> sku.isEmpty() ? Optional.empty() : Optional.of(Sku.of(sku)));
    }

    void close(long number, State state, String by) {
        jdbc.sql("update reallocation set state = :state, decided_by = :by, decided_at = :at where number = :number and state = 'PROPOSED'")
                .param("state", state.name()).param("by", by).param("at", OffsetDateTime.now(clock)).param("number", number).update();
    }

    void markChanged(long number) {
        jdbc.sql("update reallocation set changed = true where number = :number").param("number", number).update();
    }

    void put(long number, List<Proposal.Row> rows, Map<OrderNumber, LocalDate> before, Map<OrderNumber, LocalDate> after) {
        jdbc.sql("delete from reallocation_order where number = :number").param("number", number).update();
        jdbc.sql("""
                insert into reallocation_order (number, order_number, place, strategy, rank, reason, table_version, waits_for, has, would_have,
                                                promised_before, promised_after)
                select :number, order_number, place, strategy, rank, reason, table_version, waits_for, has, would_have, before::date, after::date
                from unnest(:orders, :strategies, :ranks, :reasons, :versions, :waits, :has, :would, :before, :after) with ordinality
                     as row (order_number, strategy, rank, reason, table_version, waits_for, has, would_have, before, after, place)
                """)
                .param("number", number)
                .param("orders", rows.stream().map(row -> row.ranked().number().value()).toArray(String[]::new))
                .param("strategies", rows.stream().map(row -> row.ranked().verdict().strategy().name()).toArray(String[]::new))
                .param("ranks", rows.stream().map(row -> row.ranked().verdict().rank()).toArray(Integer[]::new))
                .param("reasons", rows.stream().map(row -> row.ranked().verdict().reason()).toArray(String[]::new))
                .param("versions", rows.stream().map(row -> row.ranked().verdict().version()).toArray(Integer[]::new))
                .param("waits", rows.stream().map(Proposal.Row::waitsFor).toArray(String[]::new))
                .param("has", rows.stream().map(Proposal.Row::has).toArray(String[]::new))
                .param("would", rows.stream().map(Proposal.Row::wouldHave).toArray(String[]::new))
                .param("before", days(rows, before))
                .param("after", days(rows, after))
                .update();
    }

    void adjust(long number, OrderNumber order, AllocationStrategy strategy, String reason, String actor) {
        jdbc.sql("""
                insert into reallocation_adjustment (number, order_number, strategy, reason, actor, at)
                values (:number, :order, :strategy, :reason, :actor, :at)
                on conflict (number, order_number) do update
                set strategy = excluded.strategy, reason = excluded.reason, actor = excluded.actor, at = excluded.at
                """)
                .param("number", number).param("order", order.value()).param("strategy", strategy.name()).param("reason", reason)
                .param("actor", actor).param("at", OffsetDateTime.now(clock)).update();
    }

    Map<OrderNumber, AllocationStrategy> adjustments(long number) {
        return jdbc.sql("select order_number, strategy from reallocation_adjustment where number = :number").param("number", number)
                .query((row, index) -> Map.entry(OrderNumber.of(row.getString("order_number")), AllocationStrategy.valueOf(row.getString("strategy")))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Reallocation> find(long number) {
        return jdbc.sql("select * from reallocation where number = :number").param("number", number)
                .query((row, index) -> new Reallocation(number, row.getString("sku"), "PROPOSED".equals(row.getString("state")),
                        State.valueOf(row.getString("state")).words, row.getString("asked_by"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("changed"), orders(number)))
                .optional();
    }

    List<AffectedOrder> orders(long number) {
        return jdbc.sql("""
                select proposed.*, adjusted.reason as adjusted_reason, adjusted.actor as adjusted_by
                from reallocation_order proposed left join reallocation_adjustment adjusted using (number, order_number)
                where number = :number order by place
                """).param("number", number).query(ReallocationTable::order).list();
    }

    private static AffectedOrder order(ResultSet row, int index) throws SQLException {
        String adjusted = row.getString("adjusted_reason");
        return new AffectedOrder(OrderNumber.of(row.getString("order_number")), Place.valueOf(row.getString("strategy")),
                adjusted == null ? row.getString("reason") : "%s: %s".formatted(row.getString("adjusted_by"), adjusted), row.getInt("table_version"),
                row.getString("waits_for"), row.getString("has"), row.getString("would_have"), row.getObject("promised_before", LocalDate.class),
                row.getObject("promised_after", LocalDate.class));
    }

    private static String[] days(List<Proposal.Row> rows, Map<OrderNumber, LocalDate> days) {
        return rows.stream().map(row -> days.get(row.ranked().number())).map(day -> day == null ? null : day.toString()).toArray(String[]::new);
    }
}
