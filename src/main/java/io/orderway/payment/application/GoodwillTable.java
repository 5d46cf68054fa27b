package io.orderway.payment.application;

import io.orderway.payment.GoodwillCause;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the house gives beyond what it owes. Changed only while the order is locked. */
@Component
class GoodwillTable {

    private static final String SELECT = "select number, order_number, cause, state, amount, currency from payment_goodwill ";

    private final JdbcClient jdbc;
    private final Clock clock;

    GoodwillTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum State {
        DETERMINED, GRANTED, NOTHING_DUE, DECLINED
    }

    record Row(String number, OrderNumber order, GoodwillCause cause, State state, Money amount) {
    }

    /** Takes the cause for the order: whoever comes second finds the row of the first. */
    Row open(OrderNumber order, GoodwillCause cause, String causeNumber, String currency) {
        jdbc.sql("""
                insert into payment_goodwill (number, order_number, cause, cause_number, state, amount, currency, asked_at, changed_at)
                select 'GW-' || nextval('payment_goodwill_number'), :order, :cause, :causeNumber, 'NOTHING_DUE', 0, :currency, :now, :now
                 where not exists (select 1 from payment_goodwill where order_number = :order and cause = :cause and cause_number = :causeNumber)
                on conflict do nothing
                """)
                .param("order", order.value()).param("cause", cause.name()).param("causeNumber", causeNumber).param("currency", currency)
                .param("now", OffsetDateTime.now(clock)).update();
        return jdbc.sql(SELECT + "where order_number = :order and cause = :cause and cause_number = :causeNumber")
                .param("order", order.value()).param("cause", cause.name()).param("causeNumber", causeNumber).query(GoodwillTable::row).single();
    }

    Row get(String number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number).query(GoodwillTable::row).single();
    }

    void change(String number, State state, Money amount) {
        jdbc.sql("update payment_goodwill set state = :state, amount = :amount, changed_at = :now where number = :number")
                .param("number", number).param("state", state.name()).param("amount", amount.amount()).param("now", OffsetDateTime.now(clock)).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("number"), OrderNumber.of(row.getString("order_number")), GoodwillCause.valueOf(row.getString("cause")),
                State.valueOf(row.getString("state")), Money.of(row.getBigDecimal("amount"), row.getString("currency")));
    }
}
