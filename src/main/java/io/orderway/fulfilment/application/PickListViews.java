package io.orderway.fulfilment.application;

import io.orderway.fulfilment.Bins;
import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import io.orderway.fulfilment.domain.Pick;
import io.orderway.fulfilment.domain.Picks;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts pick lists together: what the order wants, where it lies, what was found so far. */
@Service
class PickListViews implements PickLists {

    /** By bin, so that nobody walks twice; what has no bin comes last. */
    private static final Comparator<PickList.Line> ROUTE = Comparator
            .comparing(PickList.Line::bin, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PickList.Line::sku)
            .thenComparing(PickList.Line::lineNumber);

    private final OrderReader orders;
    private final Bins bins;
    private final Picks picks;

    PickListViews(OrderReader orders, Bins bins, Picks picks) {
        this.orders = orders;
        this.bins = bins;
        this.picks = picks;
    }

    @Override
    @Transactional(readOnly = true)
    public PickList of(ShipmentNumber number) {
        OrderView order = orders.find(number.orderNumber()).orElseThrow(() -> new UnknownShipmentException(number));
        OrderView.Shipment shipment = order.shipment(number).orElseThrow(() -> new UnknownShipmentException(number));
        Map<Integer, OrderView.Line> lines = order.lines().stream().collect(Collectors.toMap(OrderView.Line::lineNumber, Function.identity()));
        Map<Integer, Integer> found = picks.of(number).stream().collect(Collectors.toMap(Pick::lineNumber, Pick::pieces));
        Map<Sku, String> places = bins.of(shipment.lines().stream().map(line -> Sku.of(line.sku())).toList());
        List<PickList.Line> listed = shipment.lines().stream()
                .map(line -> new PickList.Line(line.lineNumber(), places.get(Sku.of(line.sku())), line.sku(),
                        lines.get(line.lineNumber()).description(), line.quantity(), found.get(line.lineNumber())))
                .sorted(ROUTE)
                .toList();
        return new PickList(number, shipment.state(), listed);
    }
}
