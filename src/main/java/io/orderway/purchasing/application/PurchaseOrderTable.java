package io.orderway.purchasing.application;

import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrder.Line;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.shared.Money;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The purchase orders that there are. Changed only while the order is locked. */
@Component
class PurchaseOrderTable {

    private static final int PAGE = 200;
    private static final String SELECT = """
            select number, supplier_number, currency, cause, state, placed_at, placed_by, sent_at, mail_failure, quiet_since, reminders
            from purchase_order
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PurchaseOrderTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PurchaseOrder> find(PurchaseOrderNumber number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number.value()).query(this::order).optional();
    }

    Optional<PurchaseOrder> ofCause(String cause) {
        return jdbc.sql(SELECT + "where cause = :cause").param("cause", cause).query(this::order).optional();
    }

    /** Keeps others off the order until the caller's transaction ends; always before the stock of its articles. */
    Optional<PurchaseOrder> lock(PurchaseOrderNumber number) {
        return jdbc.sql(SELECT + "where number = :number for update").param("number", number.value()).query(this::order).optional();
    }

    List<PurchaseOrder> newest(PurchaseOrderState state) {
        return jdbc.sql(SELECT + "where :state::text is null or state = :state order by placed_at desc, number desc limit " + PAGE)
                .param("state", state == null ? null : state.name()).query(this::order).list();
    }

    /** @return empty if an order was placed for this cause before */
    Optional<PurchaseOrderNumber> add(String supplier, String currency, String cause, String actor, LocalDate today, List<Line> lines) {
        Optional<String> number = jdbc.sql("""
                insert into purchase_order (number, supplier_number, currency, cause, state, placed_at, placed_by, quiet_since)
                values ('PO-' || nextval('purchase_order_seq'), :supplier, :currency, :cause, 'PLACED', :now, :actor, :today)
                on conflict (cause) do nothing returning number
                """)
                .param("supplier", supplier).param("currency", currency).param("cause", cause).param("now", OffsetDateTime.now(clock))
                .param("actor", actor).param("today", today).query(String.class).optional();
        number.ifPresent(added -> lines.forEach(line -> addLine(added, line)));
        return number.map(PurchaseOrderNumber::of);
    }

    private void addLine(String number, Line line) {
        jdbc.sql("""
                insert into purchase_order_line (number, line, sku, description, pieces, unit_price, expected_on)
                values (:number, :line, :sku, :description, :pieces, :price, :expected)
                """)
                .param("number", number).param("line", line.line()).param("sku", line.sku().value()).param("description", line.description())
                .param("pieces", line.pieces()).param("price", line.price().amount()).param("expected", line.expectedOn()).update();
    }

    void change(PurchaseOrderNumber number, PurchaseOrderState state) {
        jdbc.sql("update purchase_order set state = :state, ended_at = case when :ended then :now::timestamptz end where number = :number")
                .param("state", state.name()).param("ended", state.isEnded()).param("now", OffsetDateTime.now(clock)).param("number", number.value()).update();
    }

    void sent(PurchaseOrderNumber number, LocalDate today) {
        jdbc.sql("""
                update purchase_order set state = 'SENT', sent_at = :now, mail_failure = null, quiet_since = :today, reminders = 0 where number = :number
                """).param("now", OffsetDateTime.now(clock)).param("today", today).param("number", number.value()).update();
    }

    void notDelivered(PurchaseOrderNumber number, String reason) {
        jdbc.sql("update purchase_order set mail_failure = :reason where number = :number")
                .param("reason", reason).param("number", number.value()).update();
    }

    /** @param reminders that he has had since he was last heard of */
    void leaveAlone(PurchaseOrderNumber number, LocalDate since, int reminders) {
        jdbc.sql("update purchase_order set quiet_since = :since, reminders = :reminders where number = :number")
                .param("since", since).param("reminders", reminders).param("number", number.value()).update();
    }

    void expect(PurchaseOrderNumber number, int line, LocalDate day) {
        jdbc.sql("update purchase_order_line set expected_on = :day where number = :number and line = :line")
                .param("day", day).param("number", number.value()).param("line", line).update();
    }

    void receive(PurchaseOrderNumber number, int line, int pieces) {
        jdbc.sql("update purchase_order_line set received = received + :pieces where number = :number and line = :line")
                .param("pieces", pieces).param("number", number.value()).param("line", line).update();
    }

    void close(PurchaseOrderNumber number, int line, int pieces) {
        jdbc.sql("update purchase_order_line set closed = least(greatest(0, pieces - received), closed + :pieces) where number = :number and line = :line")
                .param("pieces", pieces).param("number", number.value()).param("line", line).update();
    }

    /** What is open of every line does not come any more. */
    void closeLines(PurchaseOrderNumber number) {
        jdbc.sql("update purchase_order_line set closed = greatest(0, pieces - received) where number = :number").param("number", number.value()).update();
    }

    private PurchaseOrder order(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        String currency = row.getString("currency");
        return new PurchaseOrder(PurchaseOrderNumber.of(number), row.getString("supplier_number"), currency, row.getString("cause"),
                PurchaseOrderState.valueOf(row.getString("state")), row.getObject("placed_at", OffsetDateTime.class).toInstant(), row.getString("placed_by"),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null),
                row.getString("mail_failure"), row.getObject("quiet_since", LocalDate.class), row.getInt("reminders"), lines(number, currency));
    }

    private List<Line> lines(String number, String currency) {
        return jdbc.sql("""
                select line, sku, description, pieces, unit_price, expected_on, received, closed from purchase_order_line where number = :number order by line
                """)
                .param("number", number)
                .query((row, index) -> new Line(row.getInt("line"), Sku.of(row.getString("sku")), row.getString("description"), row.getInt("pieces"),
                        Money.of(row.getBigDecimal("unit_price"), currency), row.getObject("expected_on", LocalDate.class), row.getInt("received"),
                        row.getInt("closed")))
                .list();
    }
}
