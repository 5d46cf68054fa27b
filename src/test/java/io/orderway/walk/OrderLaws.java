package io.orderway.walk;

import io.orderway.order.OrderReader;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The laws of the walk for the orders of other stories: what must hold of them at any moment. */
@Component
public class OrderLaws {

    private static final String BREACHES = WalkRecords.breachesOf(Walk.LAWS.stream().filter(WalkLaw::always).toList());

    private final JdbcClient jdbc;
    private final OrderReader orders;

    OrderLaws(JdbcClient jdbc, OrderReader orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** Of the order and all others of its customer. */
    public List<String> broken(OrderNumber order) {
        return jdbc.sql(BREACHES).param("customer", orders.get(order).customerNumber()).param("source", "walk-" + order)
                .query((row, number) -> row.getString(1) + ": " + row.getString(2)).list();
    }
}
