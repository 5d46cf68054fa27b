package io.orderway.order.application;

import io.orderway.order.OrderDraft;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderIntake;
import io.orderway.order.Timeline;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.CustomerOrders;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores a new order and starts its process. */
@Service
class OrderPlacement implements OrderIntake {

    private final DraftCompletion completion;
    private final CustomerOrders orders;
    private final OrderProcess process;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderPlacement(DraftCompletion completion, CustomerOrders orders, OrderProcess process, Timeline timeline,
            ApplicationEventPublisher events, Clock clock) {
        this.completion = completion;
        this.orders = orders;
        this.process = process;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OrderNumber place(OrderDraft given) {
        if (given.lines().isEmpty()) {
            throw new IllegalArgumentException("An order needs at least one line");
        }
        OrderDraft draft = completion.complete(given);
        CustomerOrder order = new CustomerOrder(orders.nextSequence(), origin(draft), wishes(draft), draft.customerNumber());
        draft.parties().forEach(order::correctParty);
        draft.lines().forEach(line -> order.addLine(line.kind(), line.sku(), line.description(), line.quantity(), line.unitPrice()));
        orders.save(order);
        timeline.record(order.number(), "ORDER_RECEIVED", "Received by " + InWords.of(draft.channel())
                + (draft.externalReference() == null ? "" : " as " + draft.externalReference()));
        events.publishEvent(new OrderEvent.Placed(order.number()));
        process.start(order.number(), draft.bulk());
        return order.number();
    }

    private CustomerOrder.Origin origin(OrderDraft draft) {
        return new CustomerOrder.Origin(draft.channel(), draft.externalReference(), draft.customerReference(), draft.documentDate(),
                clock.instant(), draft.currency(), draft.houseAccount(), draft.bulk(), draft.remark());
    }

    private static CustomerOrder.Wishes wishes(OrderDraft draft) {
        return new CustomerOrder.Wishes(draft.requestedDate(), draft.deliveryWish(), draft.rushRequested(), draft.shippingMethod());
    }
}
