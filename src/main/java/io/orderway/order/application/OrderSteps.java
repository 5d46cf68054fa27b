package io.orderway.order.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.OrderKinds;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderState;
import io.orderway.order.Timeline;
import io.orderway.order.Urgency;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves orders on, with timeline and events. */
@Service
@Transactional
class OrderSteps implements OrderProgress {

    private final OrderAccess access;
    private final PiecesToGiveUp toGiveUp;
    private final OrderKinds kinds;
    private final PromiseTable promises;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderSteps(OrderAccess access, PiecesToGiveUp toGiveUp, OrderKinds kinds, PromiseTable promises, Timeline timeline,
            ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.toGiveUp = toGiveUp;
        this.kinds = kinds;
        this.promises = promises;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void release(OrderNumber number) {
        become(OrderState.RELEASED, "ORDER_RELEASED", null, new OrderEvent.Released(number));
    }

    @Override
    public void reject(OrderNumber number, String reason) {
        become(OrderState.REJECTED, "ORDER_REJECTED", reason, new OrderEvent.Rejected(number, reason));
    }

    @Override
    public void expire(OrderNumber number, String reason) {
        become(OrderState.EXPIRED, "ORDER_EXPIRED", reason, new OrderEvent.Expired(number, reason));
    }

    @Override
    public void endAsDuplicate(OrderNumber number, OrderNumber survivor) {
        become(OrderState.DUPLICATE, "ORDER_ENDED_AS_DUPLICATE", "Duplicate of " + survivor,
                new OrderEvent.EndedAsDuplicate(number, survivor));
    }

    @Override
    public void cancel(OrderNumber number, String reason) {
        become(OrderState.CANCELLED, "ORDER_CANCELLED", reason, new OrderEvent.Cancelled(number, reason));
    }

    @Override
    public void complete(OrderNumber number) {
        become(OrderState.COMPLETED, "ORDER_COMPLETED", null, new OrderEvent.Completed(number));
    }

    @Override
    public void acknowledge(OrderNumber number) {
        CustomerOrder order = access.lock(number);
        if (kinds.of(order.kind()).customerTold() && order.acknowledge()) {
            timeline.record(number, "ORDER_ACKNOWLEDGED", null);
            events.publishEvent(new OrderEvent.Acknowledged(number));
        }
    }

    @Override
    public void judgeUrgency(OrderNumber number, Urgency urgency, String reason) {
        if (access.lock(number).judge(urgency)) {
            timeline.record(number, "URGENCY_JUDGED", InWords.of(urgency) + ": " + reason);
            events.publishEvent(new OrderEvent.UrgencyJudged(number, urgency));
        }
    }

    @Override
    public void promise(OrderNumber number, LocalDate date, String cause) {
        CustomerOrder order = access.lock(number);
        if (date.equals(order.promisedDate())) {
            return;
        }
        boolean first = order.promise(date, cause, clock.instant());
        if (!first) {
            promises.addLater(number, date, cause);
        }
        timeline.record(number, first ? "DELIVERY_PROMISED" : "DELIVERY_PROMISE_CHANGED", InWords.of(date) + ": " + cause);
        events.publishEvent(new OrderEvent.Promised(number, date, cause, first));
    }

    private void become(OrderState state, String type, String detail, OrderEvent event) {
        if (access.lock(event.number()).become(state)) {
            timeline.record(event.number(), type, detail);
            events.publishEvent(event);
            endUndo(event.number(), state);
        }
    }

    /** An order that ends otherwise while work on it is undone has nothing left to give up: whoever waits for that hears it now. */
    private void endUndo(OrderNumber number, OrderState state) {
        if (state.isEnd() && !toGiveUp.take(number).isEmpty()) {
            events.publishEvent(new OrderEvent.RemainderGivenUp(number));
        }
    }
}
