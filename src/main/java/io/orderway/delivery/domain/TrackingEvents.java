package io.orderway.delivery.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What carriers have told. */
public interface TrackingEvents extends Repository<TrackingEvent, Long> {

    TrackingEvent save(TrackingEvent event);

    List<TrackingEvent> findByShipmentNumberOrderByOccurredAtAscIdAsc(String shipmentNumber);
}
