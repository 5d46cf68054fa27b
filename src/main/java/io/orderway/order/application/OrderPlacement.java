package io.orderway.order.application;

import io.orderway.order.OrderDraft;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderIntake;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderLink;
import io.orderway.order.OrderPurpose;
import io.orderway.order.Timeline;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.CustomerOrders;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
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

    /** @param originalLines for each line of the draft the line of the original order that it stands for, or null */
    record Belonging(OrderPurpose purpose, OrderLink link, List<Integer> originalLines) {
    }

    @Override
    @Transactional
    public OrderNumber place(OrderDraft given) {
        return place(given, new Belonging(given.purpose(), null, Collections.nCopies(given.lines().size(), null)));
    }

    @Transactional
    OrderNumber place(OrderDraft given, Belonging belonging) {
        if (given.lines().isEmpty()) {
            throw new IllegalArgumentException("An order needs at least one line");
        }
        OrderDraft draft = completion.complete(given);
        CustomerOrder order = new CustomerOrder(orders.nextSequence(), origin(draft), wishes(draft), draft.customerNumber());
        order.belongTo(belonging.purpose(), belonging.link());
        draft.parties().forEach(order::correctParty);
        for (int i = 0; i < draft.lines().size(); i++) {
            OrderDraft.Line line = draft.lines().get(i);
            order.addLine(line.kind(), line.sku(), line.description(), line.quantity(), line.unitPrice()).standFor(belonging.originalLines().get(i));
        }
        orders.save(order);
        timeline.record(order.number(), "ORDER_RECEIVED", belonging.link() == null ? received(draft) : placed(belonging));
        events.publishEvent(new OrderEvent.Placed(order.number()));
        process.start(order.number(), draft.purpose().kind(), draft.bulk());
        return order.number();
    }

    private static String received(OrderDraft draft) {
        return "Received by " + InWords.of(draft.channel()) + (draft.externalReference() == null ? "" : " as " + draft.externalReference())
                + (draft.purpose().kind() == OrderKind.SALES ? "" : ", a %s order".formatted(InWords.of(draft.purpose().kind())))
                + (draft.purpose().costCentre() == null ? "" : " for cost centre " + draft.purpose().costCentre());
    }

    private static String placed(Belonging belonging) {
        return "Placed by the house as %s for order %s: %s".formatted(InWords.of(belonging.purpose().kind()), belonging.link().original(),
                belonging.link().reason());
    }

    private CustomerOrder.Origin origin(OrderDraft draft) {
        return new CustomerOrder.Origin(draft.channel(), draft.externalReference(), draft.customerReference(), draft.documentDate(),
                clock.instant(), draft.currency(), draft.houseAccount(), draft.bulk(), draft.remark());
    }

    private static CustomerOrder.Wishes wishes(OrderDraft draft) {
        return new CustomerOrder.Wishes(draft.requestedDate(), draft.deliveryWish(), draft.rushRequested(), draft.shippingMethod());
    }
}
