package io.orderway.returns.application;

import io.orderway.intake.CreditReceived;
import io.orderway.returns.Credits.Credit;
import io.orderway.returns.Credits.Row;
import io.orderway.returns.Credits.State;
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

/** The credits that came in. */
@Component
class IncomingCreditTable {

    private static final String SELECT = """
            select number, document, customer_number, document_date, currency, state, closed_as, received_at from incoming_credit
            """;
    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    IncomingCreditTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the credit's number; empty if the document came before */
    Optional<Integer> add(CreditReceived credit) {
        Optional<Integer> number = jdbc.sql("""
                insert into incoming_credit (document, customer_number, document_date, currency, state, received_at, changed_at)
                values (:document, :customer, :date, :currency, 'OPEN', :now, :now) on conflict (document) do nothing returning number
                """)
                .param("document", credit.document()).param("customer", credit.customerNumber()).param("date", credit.date())
                .param("currency", credit.currency()).param("now", OffsetDateTime.now(clock)).query(Integer.class).optional();
        number.ifPresent(added -> addRows(added, credit.rows()));
        return number;
    }

    private void addRows(int number, List<CreditReceived.Row> rows) {
        int count = 0;
        for (CreditReceived.Row row : rows) {
            jdbc.sql("""
                    insert into incoming_credit_row (credit_number, row, article, description, quantity, unit_price, goods)
                    values (:number, :row, :article, :description, :quantity, :price, :goods)
                    """)
                    .param("number", number).param("row", ++count).param("article", row.article()).param("description", row.description())
                    .param("quantity", row.quantity()).param("price", row.unitPrice()).param("goods", row.goods()).update();
        }
    }

    Optional<Credit> find(int number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number).query(this::credit).optional();
    }

    /** Keeps others off the credit until the caller's transaction ends. */
    Optional<Credit> lock(int number) {
        return jdbc.sql(SELECT + "where number = :number for update").param("number", number).query(this::credit).optional();
    }

    List<Credit> newest(State state) {
        return jdbc.sql(SELECT + "where :state::text is null or state = :state order by number desc limit " + PAGE)
                .param("state", state == null ? null : state.name()).query(this::credit).list();
    }

    void matched(int number, Row row, OrderNumber order, String returnNumber, String sentence) {
        jdbc.sql("""
                update incoming_credit_row set order_number = :order, return_number = :return, sentence = :sentence
                 where credit_number = :number and row = :row
                """)
                .param("number", number).param("row", row.row()).param("order", order.value()).param("return", returnNumber).param("sentence", sentence)
                .update();
    }

    void unclear(int number, Row row, String sentence) {
        jdbc.sql("update incoming_credit_row set sentence = :sentence where credit_number = :number and row = :row")
                .param("number", number).param("row", row.row()).param("sentence", sentence).update();
    }

    void change(int number, State state, String closedAs) {
        jdbc.sql("update incoming_credit set state = :state, closed_as = :closedAs, changed_at = :now where number = :number")
                .param("number", number).param("state", state.name()).param("closedAs", closedAs).param("now", OffsetDateTime.now(clock)).update();
    }

    private Credit credit(ResultSet row, int index) throws SQLException {
        int number = row.getInt("number");
        return new Credit(number, row.getString("document"), row.getString("customer_number"), row.getObject("document_date", LocalDate.class),
                row.getString("currency"), State.valueOf(row.getString("state")), row.getString("closed_as"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), rows(number));
    }

    private List<Row> rows(int number) {
        return jdbc.sql("""
                select row, article, description, quantity, unit_price, goods, order_number, return_number, sentence
                  from incoming_credit_row where credit_number = :number order by row
                """)
                .param("number", number)
                .query((row, index) -> new Row(row.getInt("row"), row.getString("article"), row.getString("description"), row.getInt("quantity"),
                        row.getBigDecimal("unit_price"), row.getBoolean("goods"),
                        Optional.ofNullable(row.getString("order_number")).map(OrderNumber::of).orElse(null), row.getString("return_number"),
                        row.getString("sentence")))
                .list();
    }
}
