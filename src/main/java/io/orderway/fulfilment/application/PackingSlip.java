package io.orderway.fulfilment.application;

import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a packing slip says.
 *
 * @param shipTo   lines of the address
 * @param toFollow what the order still owes and no shipment holds yet
 */
record PackingSlip(String shipmentNumber, String customerReference, String customerNumber, List<String> shipTo, int weightGrams, int parcels,
        List<Line> lines, List<Rest> toFollow) {

    static final String KIND = "packing-slip";
    static final String TEMPLATE = "packing-slip";

    record Line(int lineNumber, String sku, String description, int ordered, int pieces) {
    }

    record Rest(String sku, String description, int pieces) {
    }

    static PackingSlip of(OrderView order, ShipmentNumber number) {
        OrderView.Shipment shipment = order.shipment(number).orElseThrow();
        Map<Integer, OrderView.Line> ordered = order.lines().stream().collect(Collectors.toMap(OrderView.Line::lineNumber, Function.identity()));
        Party shipTo = order.party(PartyRole.SHIP_TO);
        return new PackingSlip(number.value(), order.customerReference(), order.customerNumber(), shipTo.lines(),
                shipment.weightGrams(), shipment.parcels(),
                shipment.lines().stream().map(line -> line(ordered.get(line.lineNumber()), line.quantity())).toList(),
                order.goods().stream().filter(line -> line.open() > 0)
                        .map(line -> new Rest(line.sku(), line.description(), line.open())).toList());
    }

    private static Line line(OrderView.Line ordered, int pieces) {
        return new Line(ordered.lineNumber(), ordered.sku(), ordered.description(), ordered.wanted(), pieces);
    }
}
