package io.orderway.fulfilment.application;

import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import io.orderway.fulfilment.domain.Picks;
import io.orderway.inventory.Reservations;
import io.orderway.order.Timeline;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books that picked goods are on their shelves again; what did not come back, or not fit to be sold, is taken off the stock. */
@Service
public class RecordPutBack {

    private final PickLists pickLists;
    private final Picks picks;
    private final Reservations reservations;
    private final Timeline timeline;

    RecordPutBack(PickLists pickLists, Picks picks, Reservations reservations, Timeline timeline) {
        this.pickLists = pickLists;
        this.picks = picks;
        this.reservations = reservations;
        this.timeline = timeline;
    }

    @Transactional
    public void record(ShipmentNumber shipment) {
        PickList list = pickLists.of(shipment);
        Map<Integer, Integer> back = list.lines().stream()
                .collect(Collectors.toMap(PickList.Line::lineNumber, line -> line.found() == null ? line.pieces() : line.found()));
        if (list.isShort()) {
            reservations.recordPicked(shipment, back);
        }
        picks.clear(shipment);
        int wanted = list.lines().stream().mapToInt(PickList.Line::pieces).sum();
        int returned = back.values().stream().mapToInt(Integer::intValue).sum();
        timeline.record(shipment.orderNumber(), "GOODS_PUT_BACK", "%s: %d of %d pieces".formatted(shipment, returned, wanted));
    }
}
