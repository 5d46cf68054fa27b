package io.orderway.inventory.application;

import io.orderway.inventory.Rankings;
import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps why orders stood where they did. */
@Component
class RankingTable implements Rankings {

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    RankingTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes those of which the table says something else than the last time. */
    void keep(Collection<Ranked> ranked) {
        jdbc.sql("""
                with newest as (
                    select distinct on (order_number) order_number, strategy, rank, reason, table_version
                    from allocation_ranking where order_number = any(:orders) order by order_number, id desc)
                insert into allocation_ranking (order_number, ranked_at, task_priority, days_to_promise, days_to_wish, customer_tier, days_waiting,
                                                net_value, strategy, rank, reason, table_version)
                select now.order_number, :at, now.task_priority, now.days_to_promise, now.days_to_wish, now.customer_tier, now.days_waiting,
                       now.net_value, now.strategy, now.rank, now.reason, now.table_version
                from unnest(:orders, :priorities, :promises, :wishes, :tiers, :waiting, :values, :strategies, :ranks, :reasons, :versions)
                     as now (order_number, task_priority, days_to_promise, days_to_wish, customer_tier, days_waiting, net_value, strategy, rank,
                             reason, table_version)
                     left join newest on newest.order_number = now.order_number
                where (newest.strategy, newest.rank, newest.reason, newest.table_version)
                      is distinct from (now.strategy, now.rank, now.reason, now.table_version)
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("orders", ranked.stream().map(order -> order.number().value()).toArray(String[]::new))
                .param("priorities", numbers(ranked, order -> order.facts().taskPriority()))
                .param("promises", numbers(ranked, order -> order.facts().daysToPromise()))
                .param("wishes", numbers(ranked, order -> order.facts().daysToWish()))
                .param("tiers", ranked.stream().map(order -> order.facts().customerTier().name()).toArray(String[]::new))
                .param("waiting", numbers(ranked, order -> order.facts().daysWaiting()))
                .param("values", ranked.stream().map(order -> order.facts().netValue()).toArray(BigDecimal[]::new))
                .param("strategies", ranked.stream().map(order -> order.verdict().strategy().name()).toArray(String[]::new))
                .param("ranks", numbers(ranked, order -> order.verdict().rank()))
                .param("reasons", ranked.stream().map(order -> order.verdict().reason()).toArray(String[]::new))
                .param("versions", numbers(ranked, order -> order.verdict().version()))
                .update();
    }

    @Override
    public List<Ranking> of(OrderNumber number) {
        return jdbc.sql("select * from allocation_ranking where order_number = :order order by id desc limit " + SHOWN)
                .param("order", number.value()).query(RankingTable::ranking).list();
    }

    private static Ranking ranking(ResultSet row, int number) throws SQLException {
        return new Ranking(row.getObject("ranked_at", OffsetDateTime.class).toInstant(), row.getInt("task_priority"), day(row.getInt("days_to_promise")),
                day(row.getInt("days_to_wish")), row.getString("customer_tier"), row.getInt("days_waiting"), row.getBigDecimal("net_value"),
                AllocationStrategy.valueOf(row.getString("strategy")).words(), row.getInt("rank"), row.getString("reason"), row.getInt("table_version"));
    }

    private static Integer day(int days) {
        return days == AllocationPriorities.NO_DAY ? null : days;
    }

    private static Integer[] numbers(Collection<Ranked> ranked, ToIntFunction<Ranked> number) {
        return ranked.stream().mapToInt(number).boxed().toArray(Integer[]::new);
    }
}
