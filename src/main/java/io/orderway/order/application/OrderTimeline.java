package io.orderway.order.application;

import io.orderway.order.Timeline;
import io.orderway.order.domain.TimelineEntries;
import io.orderway.order.domain.TimelineEntry;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads timelines. */
@Service
class OrderTimeline implements Timeline {

    private static final String SYSTEM = "Orderway";

    private final TimelineEntries entries;
    private final Clock clock;

    OrderTimeline(TimelineEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(OrderNumber number, String type, String detail) {
        record(number, type, detail, currentActor());
    }

    @Override
    @Transactional
    public void record(OrderNumber number, String type, String detail, String actor) {
        entries.save(new TimelineEntry(number, clock.instant(), type, detail, actor));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(OrderNumber number) {
        return entries.findByOrderNumberOrderByAtAscIdAsc(number).stream()
                .map(entry -> new Entry(entry.at(), entry.type(), entry.detail(), entry.actor())).toList();
    }

    private static String currentActor() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null || !user.isAuthenticated() || "anonymousUser".equals(user.getName()) ? SYSTEM : user.getName();
    }
}
