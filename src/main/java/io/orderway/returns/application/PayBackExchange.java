package io.orderway.returns.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.returns.application.ValueReturn.Due;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is cancelled of an exchange leaves its customer without goods: what he paid for those that he gave back goes back to him. */
@Component
class PayBackExchange {

    private final OrderReader orders;
    private final ReturnTable table;
    private final ValueReturn value;
    private final ReturnProcess process;
    private final Timeline timeline;

    PayBackExchange(OrderReader orders, ReturnTable table, ValueReturn value, ReturnProcess process, Timeline timeline) {
        this.orders = orders;
        this.table = table;
        this.value = value;
        this.process = process;
        this.timeline = timeline;
    }

    @EventListener
    void on(OrderEvent.Cancelled event) {
        payBack(orders.get(event.number()));
    }

    /** Some pieces of it may have been cancelled. */
    @EventListener
    void on(OrderEvent.Completed event) {
        payBack(orders.get(event.number()));
    }

    private void payBack(OrderView order) {
        Map<Integer, Integer> missing = missing(order);
        if (order.kind().isFree() && order.link() != null && !missing.isEmpty()) {
            table.exchangedBy(order.number()).ifPresent(row -> {
                Due due = value.worthOf(order, missing);
                timeline.record(row.order(), "EXCHANGE_PAID_BACK", "%s: not everything of order %s was sent; %s goes back".formatted(row.number(),
                        order.number(), due.value()));
                process.payBack(order, due.paidOrder(), row.number(), due.value());
            });
        }
    }

    /** By line, the pieces that have not left the house and will not. */
    private static Map<Integer, Integer> missing(OrderView order) {
        Map<Integer, Integer> missing = new TreeMap<>();
        order.goods().forEach(line -> missing.put(line.lineNumber(), line.quantity()));
        order.shipments().stream().filter(shipment -> shipment.state().hasLeft()).flatMap(shipment -> shipment.lines().stream())
                .forEach(line -> missing.merge(line.lineNumber(), -line.quantity(), Integer::sum));
        missing.values().removeIf(pieces -> pieces <= 0);
        return missing;
    }
}
