package io.orderway.change.application;

import io.orderway.shared.OrderNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changes have added to orders. Changed only while the order is locked. */
@Component
class AdditionTable {

    private final JdbcClient jdbc;

    AdditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Addition(long id, String change, int lineNumber, int pieces) {
    }

    void add(OrderNumber order, String change, int lineNumber, int pieces) {
        jdbc.sql("insert into order_addition (order_number, change_number, line_number, pieces) values (:order, :change, :line, :pieces)")
                .param("order", order.value()).param("change", change).param("line", lineNumber).param("pieces", pieces).update();
    }

    /** The newest first. */
    List<Addition> of(OrderNumber order) {
        return jdbc.sql("select id, change_number, line_number, pieces from order_addition where order_number = :order order by id desc")
                .param("order", order.value())
                .query((row, number) -> new Addition(row.getLong("id"), row.getString("change_number"), row.getInt("line_number"), row.getInt("pieces")))
                .list();
    }

    void remove(Addition addition) {
        jdbc.sql("delete from order_addition where id = :id").param("id", addition.id()).update();
    }
}
