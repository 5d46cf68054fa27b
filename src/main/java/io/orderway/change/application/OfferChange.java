package io.orderway.change.application;

import io.orderway.change.ChangeEvent;
import io.orderway.change.OrderChange;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses the order while its change is decided on, and shows the customer what it means. */
@Service
public class OfferChange {

    private final ChangeTable table;
    private final Holds holds;
    private final OfferLinks links;
    private final ApplicationEventPublisher events;

    OfferChange(ChangeTable table, Holds holds, OfferLinks links, ApplicationEventPublisher events) {
        this.table = table;
        this.holds = holds;
        this.links = links;
        this.events = events;
    }

    /** @return until when the offer can be confirmed */
    @Transactional
    public Instant offer(String changeNumber) {
        OrderChange change = table.get(changeNumber);
        holds.place(HoldRequest.whileDeciding(change.order(), HoldType.CUSTOMER, "A change of the order waits for an answer", changeNumber));
        events.publishEvent(new ChangeEvent.Offered(change, links.url(change)));
        return change.validUntil();
    }
}
