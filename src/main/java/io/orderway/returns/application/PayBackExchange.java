package io.orderway.returns.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.returns.application.ValueReturn.Due;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An exchange that is cancelled leaves its customer without goods: what he paid for those that he gave back goes back to him. */
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
        OrderView order = orders.get(event.number());
        if (order.kind().isFree() && order.link() != null) {
            table.exchangedBy(event.number()).ifPresent(row -> {
                Due due = value.value(row.number());
                timeline.record(row.order(), "EXCHANGE_PAID_BACK", "%s: order %s was cancelled; %s goes back".formatted(row.number(), event.number(), due.value()));
                process.payBack(order, due.paidOrder(), row.number(), due.value());
            });
        }
    }
}
