package io.orderway.loss.application;

import io.orderway.delivery.Deliveries;
import io.orderway.delivery.TrackedDelivery;
import io.orderway.delivery.TrackingStatus;
import io.orderway.loss.LossCause;
import io.orderway.loss.Remedy;
import io.orderway.loss.domain.ParcelLoss;
import io.orderway.order.LinkedOrderDraft;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderKind;
import io.orderway.order.Timeline;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the customer what he wants for a lost parcel. */
@Service
@Transactional
public class SettleLoss {

    private final LossDesk desk;
    private final LostGoods goods;
    private final LinkedOrders linkedOrders;
    private final Deliveries deliveries;
    private final FoundParcel foundParcel;
    private final Timeline timeline;
    private final Clock clock;

    SettleLoss(LossDesk desk, LostGoods goods, LinkedOrders linkedOrders, Deliveries deliveries, FoundParcel foundParcel, Timeline timeline,
            Clock clock) {
        this.desk = desk;
        this.goods = goods;
        this.linkedOrders = linkedOrders;
        this.deliveries = deliveries;
        this.foundParcel = foundParcel;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Sends the goods once more. The order is locked before the loss.
     *
     * @return false if nothing of them can be replaced, so that the customer gets his money back
     */
    public boolean placeReplacement(String lossNumber) {
        ParcelLoss seen = desk.get(lossNumber);
        LinkedOrders.Outcome outcome = linkedOrders.place(new LinkedOrderDraft(seen.orderNumber(), OrderKind.REPLACEMENT, "LOSS-" + lossNumber,
                "Shipment %s was lost".formatted(seen.shipment()),
                goods.of(seen.shipment()).stream().map(line -> LinkedOrderDraft.Line.again(line.lineNumber(), line.quantity())).toList(), null));
        ParcelLoss loss = desk.lock(lossNumber);
        if (outcome instanceof LinkedOrders.Outcome.Refused refused) {
            loss.changeRemedy(Remedy.REFUND, "Orderway");
            timeline.record(loss.orderNumber(), "REMEDY_CHANGED",
                    "%s: %s. %s".formatted(loss.shipment(), Remedy.REFUND.title(), refused.sentence()));
            return false;
        }
        loss.replacedBy(outcome instanceof LinkedOrders.Outcome.Placed placed ? placed.number()
                : ((LinkedOrders.Outcome.PlacedBefore) outcome).number());
        return true;
    }

    /** A parcel that was delivered while this was going on is handled from now on as one that turned up late. */
    public void close(String lossNumber) {
        ParcelLoss loss = desk.lock(lossNumber);
        loss.settle(clock.instant());
        timeline.record(loss.orderNumber(), "LOSS_SETTLED", "%s: %s".formatted(loss.shipment(), loss.remedy().title()));
        if (deliveries.find(loss.shipment()).filter(delivery -> isDelivered(loss, delivery)).isPresent()) {
            foundParcel.turnUp(loss);
        }
    }

    private static boolean isDelivered(ParcelLoss loss, TrackedDelivery delivery) {
        return loss.cause() != LossCause.NOT_RECEIVED ? delivery.deliveredAt() != null : delivery.events().stream()
                .anyMatch(event -> event.status() == TrackingStatus.DELIVERED && event.occurredAt().isAfter(loss.openedAt()));
    }
}
