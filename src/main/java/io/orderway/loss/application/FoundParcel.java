package io.orderway.loss.application;

import io.orderway.loss.domain.ParcelLoss;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Notices that a parcel was delivered after the customer had got something else for it. */
@Component
class FoundParcel {

    private final LossProcess process;
    private final OrderReader orders;
    private final Timeline timeline;
    private final Clock clock;

    FoundParcel(LossProcess process, OrderReader orders, Timeline timeline, Clock clock) {
        this.process = process;
        this.orders = orders;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Once for each loss, however often the carrier says so. */
    void turnUp(ParcelLoss loss) {
        if (loss.turnUp(clock.instant())) {
            timeline.record(loss.orderNumber(), "LOST_PARCEL_TURNED_UP", loss.shipment().value(), "Carrier");
            process.parcelFoundLate(loss.shipment(), loss.number(), orders.get(loss.orderNumber()).urgency().priority());
        }
    }
}
