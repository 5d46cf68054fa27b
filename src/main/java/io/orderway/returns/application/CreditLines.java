package io.orderway.returns.application;

import io.orderway.order.OrderView;
import io.orderway.returns.Credits.Row;
import io.orderway.returns.Returns;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the lines of an order from which the goods of a credit's row come back. */
@Component
class CreditLines {

    private final Returns returns;

    CreditLines(Returns returns) {
        this.returns = returns;
    }

    /**
     * @param taken by line, what other rows take already
     * @return pieces by line, those at the row's price first; empty if not all of the row can come back
     */
    Optional<Map<Integer, Integer>> take(OrderView order, Row row, Map<Integer, Integer> taken) {
        int left = -row.quantity();
        if (left <= 0) {
            return Optional.empty();
        }
        Map<Integer, Integer> returnable = returns.returnable(order);
        Map<Integer, Integer> pieces = new LinkedHashMap<>();
        for (OrderView.Line line : selling(order, row)) {
            int there = returnable.getOrDefault(line.lineNumber(), 0) - taken.getOrDefault(line.lineNumber(), 0);
            int take = Math.min(left, there);
            if (take > 0) {
                pieces.put(line.lineNumber(), take);
                left -= take;
            }
        }
        return left == 0 ? Optional.of(pieces) : Optional.empty();
    }

    boolean isSamePrice(OrderView order, Row row) {
        return selling(order, row).stream().anyMatch(line -> isSame(line.unitPrice(), row.unitPrice()));
    }

    private static List<OrderView.Line> selling(OrderView order, Row row) {
        return order.goods().stream().filter(line -> line.sku().equalsIgnoreCase(row.article()))
                .sorted(Comparator.comparing(line -> !isSame(line.unitPrice(), row.unitPrice()))).toList();
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }
}
