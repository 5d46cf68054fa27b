package io.orderway.notification.application;

import io.orderway.cancellation.CancellationLinks;
import io.orderway.change.ChangeLinks;
import io.orderway.correspondence.StatusLinks;
import io.orderway.feedback.FeedbackLinks;
import io.orderway.feedback.FeedbackStep;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers what becomes of their orders. Each message is recorded in the transaction of what it speaks of. */
@Component
class OrderMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final Timeline timeline;
    private final StatusLinks statusLinks;
    private final CancellationLinks cancellationLinks;
    private final ChangeLinks changeLinks;
    private final FeedbackLinks feedback;
    private final AtCommit atCommit;
    private final Clock clock;

    OrderMessages(CustomerMessages messages, OrderReader orders, Timeline timeline, StatusLinks statusLinks,
            CancellationLinks cancellationLinks, ChangeLinks changeLinks, FeedbackLinks feedback, AtCommit atCommit, Clock clock) {
        this.messages = messages;
        this.statusLinks = statusLinks;
        this.cancellationLinks = cancellationLinks;
        this.changeLinks = changeLinks;
        this.orders = orders;
        this.timeline = timeline;
        this.feedback = feedback;
        this.atCommit = atCommit;
        this.clock = clock;
    }

    /** Waits for the commit: an order that goes straight on has its delivery date by then. */
    @EventListener
    void on(OrderEvent.Acknowledged event) {
        atCommit.once(new PendingAcknowledgement(event.number()), () -> acknowledge(event.number()));
    }

    private void acknowledge(OrderNumber number) {
        OrderView order = orders.get(number);
        MessageStep step = order.kind() == OrderKind.REPLACEMENT ? MessageStep.REPLACEMENT_ACKNOWLEDGEMENT : MessageStep.ACKNOWLEDGEMENT;
        messages.tell(order, step, "1", PartyRole.ORDERING, format -> {
            Map<String, Object> data = new Acknowledgement(order, format).data();
            data.put(MessageDraft.STATUS_LINK, statusLinks.issue(number));
            data.put(MessageDraft.CHANGE_LINK, changeLinks.issue(number));
            data.put(MessageDraft.CANCEL_LINK, cancellationLinks.issue(number));
            return data;
        });
    }

    /** Of several promises within one transaction the last counts; other messages of the same transaction may state it already. */
    @EventListener
    void on(OrderEvent.Promised event) {
        atCommit.collect(new PendingPromise(event.number()), event, promises -> tellPromise(promises.get(promises.size() - 1)));
    }

    private void tellPromise(OrderEvent.Promised event) {
        if (atCommit.isPending(new PendingAcknowledgement(event.number())) || atCommit.isPending(new PendingRushAnswer(event.number()))
                || atCommit.isPending(new PendingDelayNotice(event.number())) || atCommit.isPending(new NoticedDelay(event.number()))) {
            return;
        }
        MessageStep step = event.first() ? MessageStep.DELIVERY_DATE : MessageStep.NEW_DELIVERY_DATE;
        OrderView order = orders.get(event.number());
        // A date can be left and come back to: each change is a message of its own.
        messages.tell(order, step, event.date() + "." + clock.millis(), PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("promisedDate", format.date(event.date()));
            data.put("firstPromisedDate", event.date().equals(order.firstPromisedDate()) ? null : format.date(order.firstPromisedDate()));
            data.put("requestedDate", event.date().equals(order.requestedDate()) ? null : format.date(order.requestedDate()));
            return data;
        });
    }

    @EventListener
    void on(OrderEvent.Rejected event) {
        tellReason(event.number(), MessageStep.ORDER_REJECTED, event.reason());
    }

    @EventListener
    void on(OrderEvent.Expired event) {
        tellReason(event.number(), MessageStep.ORDER_EXPIRED, event.reason());
    }

    @EventListener
    void on(OrderEvent.Cancelled event) {
        tellReason(event.number(), MessageStep.ORDER_CANCELLED, event.reason());
    }

    private void tellReason(OrderNumber number, MessageStep step, String reason) {
        messages.tell(orders.get(number), step, "1", PartyRole.ORDERING, format -> reason == null ? Map.of() : Map.of("reason", reason));
    }

    @EventListener
    void on(OrderEvent.Completed event) {
        atCommit.once(event, () -> tellCompleted(event.number()));
    }

    /** Behind the acknowledgement of an order of which nothing is to be delivered: it is received and complete in one transaction. */
    private void tellCompleted(OrderNumber number) {
        OrderView order = orders.get(number);
        if (!messages.reach(order) || isCalledBack(order)) {
            return;
        }
        String link = feedback.ask(number, FeedbackStep.ORDER, "1", releasedBy(number));
        messages.tell(order, MessageStep.ORDER_COMPLETED, "1", PartyRole.ORDERING, format -> Map.of(MessageDraft.LINK, link));
    }

    /** Whose every parcel was called back hears of that, and of his money; nothing was completed for him. */
    private static boolean isCalledBack(OrderView order) {
        List<ShipmentState> left = order.shipments().stream().map(OrderView.Shipment::state).filter(ShipmentState::hasLeft).toList();
        return !left.isEmpty() && left.stream().allMatch(ShipmentState.CALLED_BACK::equals);
    }

    /** Null where no person was needed. */
    private String releasedBy(OrderNumber number) {
        return timeline.of(number).stream().filter(entry -> entry.type().equals("ORDER_RELEASED")).map(Timeline.Entry::actor)
                .filter(actor -> !actor.equals(Timeline.HOUSE)).reduce((first, last) -> last).orElse(null);
    }

    private record PendingAcknowledgement(OrderNumber number) {
    }

    private record PendingPromise(OrderNumber number) {
    }
}
