package io.orderway.order.application;

import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pieces that are given up once the running work on their order is undone. Changed only while the order is locked. */
@Component
class PiecesToGiveUp {

    private final JdbcClient jdbc;

    PiecesToGiveUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(int lineNumber, int pieces, String reason) {
    }

    void add(OrderNumber number, Map<Integer, Integer> pieces, String reason) {
        pieces.forEach((line, count) -> jdbc.sql("""
                insert into pieces_to_give_up (order_number, line_number, pieces, reason) values (:order, :line, :pieces, :reason)
                on conflict (order_number, line_number) do update set pieces = greatest(pieces_to_give_up.pieces, excluded.pieces), reason = excluded.reason
                """)
                .param("order", number.value()).param("line", line).param("pieces", count).param("reason", reason).update());
    }

    /** True while running work is being undone so that pieces can be given up; what is added now is given up with them. */
    boolean isAny(OrderNumber number) {
        return jdbc.sql("select exists (select 1 from pieces_to_give_up where order_number = :order)")
                .param("order", number.value()).query(Boolean.class).single();
    }

    List<Row> take(OrderNumber number) {
        return jdbc.sql("delete from pieces_to_give_up where order_number = :order returning line_number, pieces, reason")
                .param("order", number.value()).query(Row.class).list();
    }
}
