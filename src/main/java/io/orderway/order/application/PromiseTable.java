package io.orderway.order.application;

import io.orderway.order.PromiseHistory;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises of an order. Added to only while the order is locked. */
@Component
class PromiseTable implements PromiseHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PromiseTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void addLater(OrderNumber number, LocalDate date, String cause) {
        jdbc.sql("""
                insert into later_promise (order_number, version, promised_date, cause, at)
                select :order, coalesce(max(version), 1) + 1, :date, :cause, :now from later_promise where order_number = :order
                """)
                .param("order", number.value()).param("date", date).param("cause", cause).param("now", OffsetDateTime.now(clock)).update();
    }

    @Override
    public List<MadePromise> of(OrderNumber number) {
        return jdbc.sql("""
                select 1 as version, first_promised_date as promised_date, first_promise_cause as cause, first_promised_at as at
                from customer_order where order_number = :order and first_promised_date is not null
                union all select version, promised_date, cause, at from later_promise where order_number = :order
                order by version
                """)
                .param("order", number.value()).query(PromiseTable::promise).list();
    }

    private static MadePromise promise(ResultSet row, int number) throws SQLException {
        return new MadePromise(row.getInt("version"), row.getObject("promised_date", LocalDate.class), row.getString("cause"),
                Optional.ofNullable(row.getObject("at", OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null));
    }
}
