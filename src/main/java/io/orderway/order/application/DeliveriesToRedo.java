package io.orderway.order.application;

import io.orderway.shared.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders of which the goods in the house are delivered anew once the running work on them is undone. Changed only while the order is locked. */
@Component
class DeliveriesToRedo {

    private final JdbcClient jdbc;

    DeliveriesToRedo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OrderNumber number) {
        jdbc.sql("insert into delivery_to_redo (order_number) values (:order) on conflict do nothing").param("order", number.value()).update();
    }

    boolean isAny(OrderNumber number) {
        return jdbc.sql("select exists (select 1 from delivery_to_redo where order_number = :order)")
                .param("order", number.value()).query(Boolean.class).single();
    }

    /** @return false if nothing is to be redone */
    boolean take(OrderNumber number) {
        return jdbc.sql("delete from delivery_to_redo where order_number = :order").param("order", number.value()).update() == 1;
    }
}
