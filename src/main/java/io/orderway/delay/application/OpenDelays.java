package io.orderway.delay.application;

import io.orderway.delay.DelayTrigger;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens delays, one at a time for each order, and finds orders whose promise comes near. */
@Component
class OpenDelays {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenDelays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return empty if one is open already; of several who open at once the others wait for the first one's commit */
    Optional<Long> open(OrderNumber number, DelayTrigger trigger, LocalDate promisedOn, LocalDate newDate) {
        return jdbc.sql("""
                        insert into order_delay (id, version, order_number, trigger, opened_at, promised_on, new_date, notices, asked)
                        values (nextval('order_delay_seq'), 0, :number, :trigger, :now, :promised, cast(:newDate as date), 0, false)
                        on conflict (order_number) where closed_at is null do nothing returning id""")
                .param("number", number.value()).param("trigger", trigger.name()).param("now", OffsetDateTime.now(clock))
                .param("promised", promisedOn).param("newDate", newDate)
                .query(Long.class).optional();
    }

    /** Orders under way that are promised by that day and whose delay nobody handles, or has looked at today; the oldest promise first. */
    List<OrderNumber> promisedBy(LocalDate day, int limit) {
        return jdbc.sql("""
                        select o.order_number from customer_order o
                        where o.state in ('RELEASED', 'IN_DELIVERY') and o.promised_date <= :day
                          and not exists (select 1 from order_delay d where d.order_number = o.order_number
                                          and (d.closed_at is null or d.closed_at > :since and d.promised_on = o.promised_date))
                        order by o.promised_date, o.order_number limit :limit""")
                .param("day", day).param("since", OffsetDateTime.now(clock).minusDays(1)).param("limit", limit)
                .query((row, index) -> OrderNumber.of(row.getString(1))).list();
    }

    /** Delays of which the process may not have heard something that stands in their rows. */
    List<OrderNumber> toBeWoken(int limit) {
        return jdbc.sql("""
                        select order_number from order_delay where closed_at is null
                          and (asked and answer is not null or notices > 0 and new_date is distinct from told_date)
                        order by id limit :limit""")
                .param("limit", limit).query((row, index) -> OrderNumber.of(row.getString(1))).list();
    }
}
