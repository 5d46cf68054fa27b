package io.orderway.payment.application;

import io.orderway.shared.OrderNumber;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which pieces of replacements the money went back. Changed only while the replacement is locked. */
@Component
class UnsentReplacements {

    private final JdbcClient jdbc;

    UnsentReplacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By line, the pieces that were paid back already. */
    Map<Integer, Integer> of(OrderNumber number) {
        Map<Integer, Integer> pieces = new TreeMap<>();
        jdbc.sql("select line_number, sum(pieces) as pieces from replacement_not_sent where order_number = :number group by line_number")
                .param("number", number.value()).query(row -> {
                    pieces.put(row.getInt("line_number"), row.getInt("pieces"));
                });
        return pieces;
    }

    /** @return the turn, 1 for the first */
    int add(OrderNumber number, Map<Integer, Integer> pieces) {
        int turn = jdbc.sql("select coalesce(max(turn), 0) + 1 from replacement_not_sent where order_number = :number")
                .param("number", number.value()).query(Integer.class).single();
        pieces.forEach((line, count) -> jdbc
                .sql("insert into replacement_not_sent (order_number, turn, line_number, pieces) values (:number, :turn, :line, :pieces)")
                .param("number", number.value()).param("turn", turn).param("line", line).param("pieces", count).update());
        return turn;
    }
}
