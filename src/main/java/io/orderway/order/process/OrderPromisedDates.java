package io.orderway.order.process;

import io.orderway.engine.PromiseVariables;
import io.orderway.engine.PromisedDates;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderPromise;
import io.orderway.order.OrderReader;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the queues by when an order is promised. */
@Component
class OrderPromisedDates implements PromisedDates {

    private final OrderReader orders;
    private final PromiseVariables tasks;

    OrderPromisedDates(OrderReader orders, PromiseVariables tasks) {
        this.orders = orders;
        this.tasks = tasks;
    }

    @Override
    public Optional<LocalDate> of(String businessKey) {
        if (!OrderNumber.isValid(businessKey)) {
            return Optional.empty();
        }
        return orders.promise(OrderNumber.of(businessKey)).map(OrderPromise::promisedDate);
    }

    @EventListener
    void promised(OrderEvent.Promised event) {
        tasks.renew(event.number().value(), event.date());
    }
}
