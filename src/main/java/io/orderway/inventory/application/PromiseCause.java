package io.orderway.inventory.application;

import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.DeliveryForecast.Line;
import io.orderway.inventory.DeliveryForecast.Part;
import io.orderway.inventory.SupplyOrigin;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says for people of the house why a date is promised. */
final class PromiseCause {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private PromiseCause() {
    }

    static String of(DeliveryForecast forecast) {
        List<Line> lacking = forecast.lines().stream().filter(line -> last(line).origin() != SupplyOrigin.STOCK)
                .sorted(Comparator.comparing(Line::inHouseOn).reversed()).toList();
        if (forecast.wishedLater()) {
            return "As the customer wishes";
        }
        if (lacking.isEmpty()) {
            return forecast.lines().isEmpty() ? "The goods are reserved" : "The goods are in the house";
        }
        return "Short of " + lacking.get(0).sku() + others(lacking.size() - 1) + origin(last(lacking.get(0)));
    }

    private static Part last(Line line) {
        return line.parts().get(line.parts().size() - 1);
    }

    private static String others(int count) {
        return count == 0 ? "" : " and %d other%s".formatted(count, count == 1 ? "" : "s");
    }

    private static String origin(Part part) {
        return part.origin() == SupplyOrigin.PURCHASE_ORDER
                ? "; purchase order %s is expected on %s".formatted(part.purchaseOrder(), DAY.format(part.inHouseOn()))
                : "; to be bought, in the house on " + DAY.format(part.inHouseOn());
    }
}
