package io.orderway.notification.application;

import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an acknowledgement says: lines, prices, dates, and what differs from what was asked. */
record Acknowledgement(OrderView order, CustomerFormat format) {

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        List<Map<String, Object>> lines = order.lines().stream().map(this::line).toList();
        boolean collection = order.shippingMethod() == ShippingMethod.COLLECTION;
        data.put("lines", lines);
        data.put("original", order.link() == null ? null : order.link().original().value());
        data.put("sample", order.kind() == OrderKind.SAMPLE);
        data.put("subscription", order.kind() == OrderKind.SUBSCRIPTION);
        data.put("changed", lines.stream().anyMatch(line -> line.get("change") != null));
        data.put("total", format.total(order.netTotal()));
        data.put("promisedDate", format.date(order.promisedDate()));
        data.put("requestedDate", Objects.equals(order.requestedDate(), order.promisedDate()) ? null : format.date(order.requestedDate()));
        data.put("deliveryWish", delivery(collection));
        data.put("collection", collection);
        data.put("shipTo", Addressee.lines(order.party(PartyRole.SHIP_TO)));
        return data;
    }

    private String delivery(boolean collection) {
        if (collection) {
            return "You collect the goods at our house; we tell you when they are ready.";
        }
        return order.deliveryWish() == DeliveryWish.COMPLETE ? "We deliver everything together." : "We deliver what is in stock at once and the rest as it arrives.";
    }

    private Map<String, Object> line(OrderView.Line line) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", Integer.toString(line.lineNumber()));
        data.put("sku", line.sku());
        data.put("description", line.description());
        data.put("quantity", format.number(line.wanted()));
        data.put("unitPrice", line.unitPrice() == null ? "-" : format.unitPrice(line.unitPrice(), order.currency()));
        data.put("value", format.total(line.value(order.currency())));
        data.put("change", change(line));
        return data;
    }

    /** Null if the line is as it was asked. */
    private String change(OrderView.Line line) {
        OrderView.Asked asked = line.asked();
        List<String> changes = new ArrayList<>();
        if (line.wanted() == 0) {
            changes.add("we cannot deliver this article");
        } else if (line.wanted() != asked.quantity()) {
            changes.add("you asked for %s pieces".formatted(format.number(asked.quantity())));
        }
        if (asked.sku() != null && !asked.sku().equalsIgnoreCase(line.sku())) {
            changes.add("instead of article %s".formatted(asked.sku()));
        }
        if (asked.unitPrice() != null && line.unitPrice() != null && asked.unitPrice().compareTo(line.unitPrice()) != 0) {
            changes.add("you named a price of %s".formatted(format.unitPrice(asked.unitPrice(), order.currency())));
        }
        return changes.isEmpty() ? null : String.join("; ", changes);
    }
}
