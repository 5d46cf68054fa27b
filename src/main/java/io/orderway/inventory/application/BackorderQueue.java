package io.orderway.inventory.application;

import io.orderway.inventory.application.WaitingOrder.Line;
import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the queue of orders that wait for goods, in the places that the table gave them. */
@Component
class BackorderQueue {

    static final String BY_RANK = " order by array_position(array['WIN', 'KEEP', 'FILL', 'LOSE'], strategy), -rank, since, order_number";

    /** Orders that lack more of the articles than is assigned to them. */
    private static final String CLAIMING = """
            select * from backorder where exists (select 1 from backorder_line line
                where line.order_number = backorder.order_number and line.sku = any(:skus) and line.pieces > line.assigned)
            """;

    private final JdbcClient jdbc;

    BackorderQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who has not been woken. */
    List<WaitingOrder> waiting() {
        return withLines(jdbc.sql("select * from backorder where state = 'WAITING'" + BY_RANK).query(BackorderQueue::header).list());
    }

    Optional<WaitingOrder> find(OrderNumber number) {
        return withLines(jdbc.sql("select * from backorder where order_number = :order")
                .param("order", number.value()).query(BackorderQueue::header).list()).stream().findFirst();
    }

    /** Articles of which somebody wants more than is assigned to him. */
    Set<Sku> wanted() {
        return jdbc.sql("select distinct sku from backorder_line where pieces > assigned").query(String.class).list().stream().map(Sku::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who wants more of the articles, woken or not. */
    List<WaitingOrder> claiming(Collection<Sku> skus) {
        return withLines(jdbc.sql(CLAIMING + BY_RANK).param("skus", array(skus)).query(BackorderQueue::header).list());
    }

    /** The same for those who come after a place. */
    List<WaitingOrder> claiming(Collection<Sku> skus, Optional<QueuePlace> after, int limit) {
        return withLines(after.map(place -> jdbc.sql(CLAIMING + """
                and (array_position(array['WIN', 'KEEP', 'FILL', 'LOSE'], strategy), -rank, since, order_number) > (:strategy, :rank, :since, :order)
                """ + BY_RANK + " limit " + limit)
                .param("strategy", place.strategy().ordinal() + 1)
                .param("rank", -place.rank())
                .param("since", place.since().atOffset(ZoneOffset.UTC))
                .param("order", place.number().value()))
                .orElseGet(() -> jdbc.sql(CLAIMING + BY_RANK + " limit " + limit))
                .param("skus", array(skus)).query(BackorderQueue::header).list());
    }

    private List<WaitingOrder> withLines(List<WaitingOrder> orders) {
        Map<String, WaitingOrder> byNumber = new LinkedHashMap<>();
        orders.forEach(order -> byNumber.put(order.number().value(), order));
        jdbc.sql("select order_number, line_number, sku, pieces, assigned from backorder_line where order_number = any(:orders) order by line_number")
                .param("orders", byNumber.keySet().toArray(String[]::new))
                .query(row -> {
                    byNumber.get(row.getString("order_number")).lines()
                            .add(new Line(row.getInt("line_number"), Sku.of(row.getString("sku")), row.getInt("pieces"), row.getInt("assigned")));
                });
        return orders;
    }

    private static WaitingOrder header(ResultSet row, int number) throws SQLException {
        QueuePlace place = new QueuePlace(AllocationStrategy.valueOf(row.getString("strategy")), row.getInt("rank"),
                row.getObject("since", OffsetDateTime.class).toInstant(), OrderNumber.of(row.getString("order_number")));
        return new WaitingOrder(place, row.getInt("priority"), row.getBoolean("complete"), row.getString("customer_number"),
                row.getBigDecimal("net_value"), row.getObject("wished_on", LocalDate.class), new ArrayList<>());
    }

    private static String[] array(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).toArray(String[]::new);
    }
}
