package io.orderway.returns.application;

import io.orderway.inventory.Stock;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.returns.ReturnState;
import io.orderway.returns.Returns.Line;
import io.orderway.shared.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what came back on the shelf or writes it off, as the warehouse has found it. */
@Service
public class InspectReturn {

    /** What becomes of the goods. */
    public enum Inspection {
        RESTOCK, WRITE_OFF, MIXED
    }

    private final OrderReader orders;
    private final ReturnTable table;
    private final Stock stock;
    private final Timeline timeline;

    InspectReturn(OrderReader orders, ReturnTable table, Stock stock, Timeline timeline) {
        this.orders = orders;
        this.table = table;
        this.stock = stock;
        this.timeline = timeline;
    }

    /**
     * @param cause     why the goods came back, UPPER_SNAKE
     * @param damage    what is wrong with them, UPPER_SNAKE
     * @param deduction percent of their value that they have lost by more use than looking at them needs, 0 to 100 (UK Consumer Contracts
     *                  Regulations 2013, regulation 34(9); EU Directive 2011/83, article 14(2))
     */
    @Transactional
    public void book(String number, Inspection inspection, String cause, String damage, int deduction) {
        ReturnTable.Row row = table.get(number);
        orders.lock(row.order());
        if (!row.isIn(ReturnState.RECEIVED) || row.damage() != null) {
            return;
        }
        table.inspected(number, cause, damage, deduction);
        List<Line> lines = row.goods().lines().stream().sorted(Comparator.comparing(Line::sku)).toList();
        for (Line line : lines) {
            int restocked = restocked(inspection, line);
            table.restocked(number, line.lineNumber(), restocked);
            stock.takeBack(Sku.of(line.sku()), restocked, line.received() - restocked, "Return " + number);
        }
        timeline.record(row.order(), "RETURN_INSPECTED", "%s: %s; cause %s, damage %s%s".formatted(number, table.get(number).goods().lines().stream()
                .map(line -> "%d of %d of %s back on the shelf".formatted(line.restocked(), line.received(), line.sku()))
                .collect(Collectors.joining(", ")), words(cause), words(damage), deduction == 0 ? "" : ", %d %% taken off".formatted(deduction)));
    }

    private static int restocked(Inspection inspection, Line line) {
        return switch (inspection) {
            case RESTOCK -> line.received();
            case WRITE_OFF -> 0;
            case MIXED -> line.restocked() == null ? line.received() : line.restocked();
        };
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
