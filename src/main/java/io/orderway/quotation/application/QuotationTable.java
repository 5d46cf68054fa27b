package io.orderway.quotation.application;

import io.orderway.quotation.Quotation;
import io.orderway.quotation.QuotationState;
import io.orderway.quotation.Quotations;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One quotation for each special order. Changed only while the order is locked. */
@Component
class QuotationTable implements Quotations {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuotationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if there is one already */
    boolean offer(OrderNumber order, Instant validUntil) {
        return jdbc.sql("insert into quotation (order_number, state, valid_until) values (:order, 'OFFERED', :until) on conflict do nothing")
                .param("order", order.value()).param("until", validUntil.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** @return false if it is not open any more */
    boolean settle(OrderNumber order, QuotationState state) {
        return jdbc.sql("update quotation set state = :state, answered_at = :now where order_number = :order and state = 'OFFERED'")
                .param("state", state.name()).param("now", OffsetDateTime.now(clock)).param("order", order.value()).update() == 1;
    }

    @Override
    public Optional<Quotation> of(OrderNumber order) {
        return jdbc.sql("select order_number, state, valid_until, answered_at from quotation where order_number = :order")
                .param("order", order.value()).query(QuotationTable::row).optional();
    }

    Quotation get(OrderNumber order) {
        return of(order).orElseThrow(() -> new IllegalStateException("Nothing was offered for order " + order));
    }

    private static Quotation row(ResultSet row, int index) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Quotation(OrderNumber.of(row.getString("order_number")), QuotationState.valueOf(row.getString("state")),
                row.getObject("valid_until", OffsetDateTime.class).toInstant(), answered == null ? null : answered.toInstant());
    }
}
