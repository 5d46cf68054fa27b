package io.orderway.returns.application;

import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.Returns.Line;
import io.orderway.returns.Returns.Return;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The returns that there are. Changed only while their order is locked. */
@Component
class ReturnTable {

    private static final String SELECT = """
            select number, order_number, reason, wish, condition, state, sentence, cause, damage, deduction, value, exchange_order, credit_document, asked_at from goods_return
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param damage    UPPER_SNAKE, as the warehouse found it; null until it has
     * @param deduction percent that the goods have lost in value by more use than looking at them needs
     * @param credit    the document with which the wholesaler has granted it; null where the customer asked
     * @param value     gross, in the order's currency; null until it is worked out
     */
    record Row(OrderNumber order, Return goods, String damage, int deduction, BigDecimal value, String credit) {

        String number() {
            return goods.number();
        }

        boolean isIn(ReturnState state) {
            return goods.state() == state;
        }
    }

    Optional<Row> ofRequest(String key) {
        return jdbc.sql(SELECT + "where request_key = :key").param("key", key).query(this::row).optional();
    }

    Optional<Row> find(String number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number).query(this::row).optional();
    }

    Row get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no return " + number));
    }

    List<Row> of(OrderNumber order) {
        return jdbc.sql(SELECT + "where order_number = :order order by asked_at, number").param("order", order.value()).query(this::row).list();
    }

    Optional<Row> exchangedBy(OrderNumber exchange) {
        return jdbc.sql(SELECT + "where exchange_order = :exchange").param("exchange", exchange.value()).query(this::row).optional();
    }

    String add(ReturnRequest request, List<Line> lines) {
        String number = jdbc.sql("""
                insert into goods_return (number, order_number, request_key, reason, wish, condition, state, deduction, credit_document, asked_at, changed_at)
                values ('RMA-' || nextval('return_number'), :order, :key, :reason, :wish, :condition, 'ASKED', 0, :credit, :now, :now) returning number
                """)
                .param("order", request.order().value()).param("key", request.key()).param("reason", request.reason().name())
                .param("wish", request.wish().name()).param("condition", request.condition().name()).param("credit", request.credit())
                .param("now", OffsetDateTime.now(clock)).query(String.class).single();
        request.instead().forEach((article, pieces) -> jdbc
                .sql("insert into goods_return_instead (return_number, sku, pieces) values (:number, :sku, :pieces)")
                .param("number", number).param("sku", Sku.of(article).value()).param("pieces", pieces).update());
        lines.forEach(line -> jdbc.sql("insert into goods_return_line (return_number, line_number, sku, pieces) values (:number, :line, :sku, :pieces)")
                .param("number", number).param("line", line.lineNumber()).param("sku", line.sku()).param("pieces", line.pieces()).update());
        return number;
    }

    /** @param sentence why it was refused; null if it was not */
    void change(String number, ReturnState state, String sentence) {
        jdbc.sql("update goods_return set state = :state, sentence = coalesce(:sentence, sentence), changed_at = :now where number = :number")
                .param("number", number).param("state", state.name()).param("sentence", sentence).param("now", OffsetDateTime.now(clock)).update();
    }

    void inspected(String number, String cause, String damage, int deduction) {
        jdbc.sql("update goods_return set cause = :cause, damage = :damage, deduction = :deduction, changed_at = :now where number = :number")
                .param("number", number).param("cause", cause).param("damage", damage).param("deduction", deduction)
                .param("now", OffsetDateTime.now(clock)).update();
    }

    void valued(String number, BigDecimal value) {
        jdbc.sql("update goods_return set value = :value where number = :number").param("number", number).param("value", value).update();
    }

    void exchangedBy(String number, OrderNumber exchange) {
        jdbc.sql("update goods_return set exchange_order = :exchange where number = :number")
                .param("number", number).param("exchange", exchange.value()).update();
    }

    void received(String number, int line, int pieces) {
        jdbc.sql("update goods_return_line set received = :pieces, restocked = null where return_number = :number and line_number = :line")
                .param("number", number).param("line", line).param("pieces", pieces).update();
    }

    void restocked(String number, int line, int pieces) {
        jdbc.sql("update goods_return_line set restocked = :pieces where return_number = :number and line_number = :line")
                .param("number", number).param("line", line).param("pieces", pieces).update();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        String exchange = row.getString("exchange_order");
        return new Row(OrderNumber.of(row.getString("order_number")), new Return(number, ReturnReason.valueOf(row.getString("reason")),
                ReturnWish.valueOf(row.getString("wish")), ReturnCondition.valueOf(row.getString("condition")),
                ReturnState.valueOf(row.getString("state")), row.getString("sentence"), exchange == null ? null : OrderNumber.of(exchange),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), lines(number),
                ReturnWish.OTHER_GOODS.name().equals(row.getString("wish")) ? instead(number) : Map.of()),
                row.getString("damage"), row.getInt("deduction"), row.getBigDecimal("value"), row.getString("credit_document"));
    }

    private Map<String, Integer> instead(String number) {
        Map<String, Integer> instead = new TreeMap<>();
        jdbc.sql("select sku, pieces from goods_return_instead where return_number = :number").param("number", number).query(row -> {
            instead.put(row.getString("sku"), row.getInt("pieces"));
        });
        return instead;
    }

    private List<Line> lines(String number) {
        return jdbc.sql("select line_number, sku, pieces, received, restocked from goods_return_line where return_number = :number order by line_number")
                .param("number", number)
                .query((row, index) -> new Line(row.getInt("line_number"), row.getString("sku"), row.getInt("pieces"),
                        row.getObject("received", Integer.class), row.getObject("restocked", Integer.class)))
                .list();
    }
}
