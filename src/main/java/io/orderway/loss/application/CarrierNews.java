package io.orderway.loss.application;

import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.TrackingStatus;
import io.orderway.loss.LossCause;
import io.orderway.loss.LossState;
import io.orderway.loss.domain.ParcelLoss;
import io.orderway.loss.domain.ParcelLosses;
import io.orderway.loss.domain.TraceResult;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what carriers tell of parcels that are looked for, or were. A scan that the house learns of late is no sign of life: only what
 * happened after the search began is, unless it is the delivery itself.
 */
@Component
class CarrierNews {

    private static final Set<TrackingStatus> SIGNS_OF_LIFE = EnumSet.of(TrackingStatus.ACCEPTED, TrackingStatus.IN_TRANSIT,
            TrackingStatus.OUT_FOR_DELIVERY);

    private final ParcelLosses losses;
    private final LossProcess process;
    private final FoundParcel foundParcel;

    CarrierNews(ParcelLosses losses, LossProcess process, FoundParcel foundParcel) {
        this.losses = losses;
        this.process = process;
        this.foundParcel = foundParcel;
    }

    @EventListener
    void on(DeliveryEvent.Tracked news) {
        losses.lockOf(news.shipment()).stream().findFirst().ifPresent(loss -> hear(loss, news));
    }

    private void hear(ParcelLoss loss, DeliveryEvent.Tracked news) {
        boolean delivered = isDelivery(loss, news);
        if (loss.state() == LossState.TRACING) {
            trace(loss, news, delivered);
        } else if (delivered && loss.state() == LossState.LOST && loss.remedy() == null) {
            process.turnedUp(loss.shipment());
        } else if (delivered && loss.state() == LossState.SETTLED) {
            foundParcel.turnUp(loss);
        }
    }

    private void trace(ParcelLoss loss, DeliveryEvent.Tracked news, boolean delivered) {
        boolean alive = delivered || SIGNS_OF_LIFE.contains(news.status()) && news.occurredAt().isAfter(loss.openedAt());
        boolean lost = news.status() == TrackingStatus.LOST;
        if ((alive || lost) && loss.trace(alive ? TraceResult.FOUND : TraceResult.LOST, null)) {
            process.carrierHeard(loss.shipment());
        }
    }

    /** Where the carrier had said before that it was delivered, and the customer does not have it, his saying so again is nothing new. */
    private static boolean isDelivery(ParcelLoss loss, DeliveryEvent.Tracked news) {
        return news.status() == TrackingStatus.DELIVERED
                && (loss.cause() != LossCause.NOT_RECEIVED || news.occurredAt().isAfter(loss.openedAt()));
    }
}
