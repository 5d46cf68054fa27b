package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.CancellationEvent;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses an order while people decide on its cancellation. */
@Service
@Transactional
public class PauseForCancellation {

    private final CancellationTable table;
    private final Holds holds;
    private final ApplicationEventPublisher events;

    PauseForCancellation(CancellationTable table, Holds holds, ApplicationEventPublisher events) {
        this.table = table;
        this.holds = holds;
        this.events = events;
    }

    public void pause(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        holds.place(HoldRequest.whileDeciding(cancellation.order(), HoldType.CUSTOMER, "The customer wants to cancel; the order desk decides",
                cancellation.number()));
        events.publishEvent(new CancellationEvent.BeingDecided(cancellation));
    }

    public void resume(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        holds.lift(cancellation.order(), cancellation.number(), "The cancellation is decided on");
    }
}
