package io.orderway.notification.application;

import io.orderway.order.OrderView;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is in one shipment, for the customer. */
final class GoodsList {

    private GoodsList() {
    }

    static Map<String, Object> of(OrderView order, ShipmentNumber number, CustomerFormat format) {
        OrderView.Shipment shipment = order.shipment(number).orElseThrow(() -> new UnknownShipmentException(number));
        List<Map<String, Object>> lines = shipment.lines().stream().map(line -> line(order, line, format)).toList();
        return Map.of("lines", lines);
    }

    private static Map<String, Object> line(OrderView order, OrderView.ShipmentLine shipped, CustomerFormat format) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sku", shipped.sku());
        data.put("quantity", format.number(shipped.quantity()));
        order.lines().stream().filter(line -> line.lineNumber() == shipped.lineNumber()).findFirst()
                .ifPresent(line -> data.put("description", line.description()));
        return data;
    }
}
