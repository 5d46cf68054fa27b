package io.orderway.order.domain;

import io.orderway.shared.OrderNumber;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The timelines of all orders. */
public interface TimelineEntries extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    List<TimelineEntry> findByOrderNumberOrderByAtAscIdAsc(OrderNumber number);
}
