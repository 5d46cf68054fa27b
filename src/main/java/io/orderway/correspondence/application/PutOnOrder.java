package io.orderway.correspondence.application;

import io.orderway.correspondence.Match;
import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import org.springframework.stereotype.Component;

/** Puts a message on its order. The order's row goes first, as everywhere. */
@Component
class PutOnOrder {

    private static final String CUSTOMER = "Customer";

    private final OrderReader orders;
    private final MessageTable table;
    private final Timeline timeline;
    private final OpenRequest openRequest;

    PutOnOrder(OrderReader orders, MessageTable table, Timeline timeline, OpenRequest openRequest) {
        this.openRequest = openRequest;
        this.orders = orders;
        this.table = table;
        this.timeline = timeline;
    }

    /**
     * @param by who assigned it
     * @return false if it was settled before, by whomever
     */
    boolean put(ReceivedMessage message, Match.Found match, String by) {
        orders.lock(match.number());
        if (!table.assign(message.id(), match, by)) {
            return false;
        }
        // The customer's words stand with the message, where they can be erased.
        timeline.record(match.number(), switch (message.kind()) {
            case CUSTOMER -> "MESSAGE_RECEIVED";
            case AUTOMATIC -> "AUTOMATIC_MESSAGE_RECEIVED";
            case BOUNCE -> "MESSAGE_CAME_BACK";
        }, "Message %d: %s".formatted(message.id(), match.by().title()), message.kind() == MessageKind.CUSTOMER ? CUSTOMER : "Mail");
        if (message.kind() == MessageKind.CUSTOMER) {
            openRequest.fromMessage(match.number(), message);
        }
        return true;
    }
}
