package io.orderway.reporting.application.sheet;

import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Action.Option;
import java.util.ArrayList;
import java.util.List;

/** What a clerk can enter to have a released order changed. Orders of very many lines are changed by the API. */
final class ChangeForm {

    private static final int MOST_LINES = 40;

    private ChangeForm() {
    }

    static Action of(OrderView order) {
        List<Field> fields = new ArrayList<>();
        order.goods().stream().filter(line -> line.wanted() > 0).limit(MOST_LINES)
                .forEach(line -> fields.add(pieces("pieces." + line.lineNumber(), "Pieces of %s (line %d), 0 drops it".formatted(line.sku(), line.lineNumber()),
                        Integer.toString(line.wanted()))));
        fields.add(Field.text("sku", "Article to add", null, 40));
        fields.add(pieces("pieces", "Its pieces", null));
        fields.add(Field.of("requestedDate", "Wanted on", "date", order.requestedDate() == null ? null : order.requestedDate().toString()));
        fields.add(Field.select("delivery", "Delivery", order.deliveryWish().name(),
                List.of(new Option(DeliveryWish.COMPLETE.name(), "Everything in one delivery"),
                        new Option(DeliveryWish.PARTIAL.name(), "What is in stock at once, the rest as it arrives"))));
        fields.add(Field.select("rush", "Before other orders", order.rushRequested() ? "YES" : "NO", List.of(new Option("NO", "No, in its turn"),
                new Option("YES", "Yes; sales may have to agree"))));
        if (order.shipments().stream().anyMatch(shipment -> shipment.state() == ShipmentState.PACKED)) {
            fields.addAll(address());
        }
        return Action.form("change", "Change order", "/api/orders/%s/changes/sheet".formatted(order.number()), "See what it means",
                fields.toArray(Field[]::new)).explained("The order is paused until the customer or you have confirmed it; the task shows what it means.");
    }

    /** The label is printed: an address cannot be corrected on the paper alone. */
    private static List<Field> address() {
        return List.of(Field.text("name", "Other delivery address: name", null, 200), Field.text("street", "Street", null, 200),
                Field.text("postcode", "Postcode", null, 20), Field.text("city", "Town", null, 100), Field.text("country", "Country (two letters)", null, 2));
    }

    private static Field pieces(String name, String label, String value) {
        return new Field(name, label, "number", false, value, null, "1", List.of());
    }
}
