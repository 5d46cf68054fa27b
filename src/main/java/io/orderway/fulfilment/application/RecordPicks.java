package io.orderway.fulfilment.application;

import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import io.orderway.fulfilment.domain.Picks;
import io.orderway.inventory.Reservations;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderReader;
import io.orderway.order.Shipments;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books a finished pick on shipment and stock. */
@Service
public class RecordPicks {

    private final PickLists pickLists;
    private final Picks picks;
    private final Shipments shipments;
    private final Reservations reservations;
    private final OrderReader orders;

    RecordPicks(PickLists pickLists, Picks picks, Shipments shipments, Reservations reservations, OrderReader orders) {
        this.pickLists = pickLists;
        this.picks = picks;
        this.shipments = shipments;
        this.reservations = reservations;
        this.orders = orders;
    }

    /** A customer who wants everything in one delivery gets no part of it: the shipment is given up and the order waits for the rest. */
    @Transactional
    public PickOutcome record(ShipmentNumber shipment) {
        PickList list = pickLists.of(shipment);
        Map<Integer, Integer> found = list.lines().stream()
                .collect(Collectors.toMap(PickList.Line::lineNumber, line -> line.found() == null ? line.pieces() : line.found()));
        shipments.recordPicked(shipment, found);
        picks.clear(shipment);
        if (!list.isShort()) {
            return new PickOutcome.Complete();
        }
        reservations.recordPicked(shipment, found);
        if (found.values().stream().allMatch(pieces -> pieces == 0)) {
            return new PickOutcome.NothingToPack();
        }
        if (orders.get(shipment.orderNumber()).deliveryWish() == DeliveryWish.COMPLETE) {
            giveUp(shipment);
            return new PickOutcome.NothingToPack();
        }
        return new PickOutcome.Shortened();
    }

    private void giveUp(ShipmentNumber shipment) {
        String reason = "The pick was short, and the customer wants one delivery";
        shipments.cancel(shipment, reason);
        reservations.release(shipment, reason);
    }
}
