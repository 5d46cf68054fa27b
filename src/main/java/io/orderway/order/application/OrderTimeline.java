package io.orderway.order.application;

import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderEvent;
import io.orderway.order.Timeline;
import io.orderway.order.domain.TimelineEntries;
import io.orderway.order.domain.TimelineEntry;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads timelines. */
@Service
class OrderTimeline implements Timeline {

    private final TimelineEntries entries;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OrderTimeline(TimelineEntries entries, CurrentUser currentUser, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public void record(OrderNumber number, String type, String detail) {
        record(number, type, detail, currentUser.find().orElse(HOUSE));
    }

    @Override
    @Transactional
    public void record(OrderNumber number, String type, String detail, String actor) {
        TimelineEntry entry = entries.save(new TimelineEntry(number, clock.instant(), type, detail, actor));
        events.publishEvent(new OrderEvent.Recorded(number, entry.id(), type, entry.at()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(OrderNumber number) {
        return entries.findByOrderNumberOrderByAtAscIdAsc(number).stream()
                .map(entry -> new Entry(entry.at(), entry.type(), entry.detail(), entry.actor())).toList();
    }
}
