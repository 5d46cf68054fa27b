package io.orderway.reporting.application.sheet;

import io.orderway.inventory.DeliveryEstimates;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.DeliveryForecast.Line;
import io.orderway.inventory.DeliveryForecast.Part;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** From what and when the lines can be delivered that are on no shipment yet, as it looks now. */
@Component
class SheetDelivery {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final DeliveryEstimates estimates;

    SheetDelivery(DeliveryEstimates estimates) {
        this.estimates = estimates;
    }

    /** Empty where nothing is left to deliver. */
    Optional<DeliveryForecast> forecast(OrderView order) {
        boolean open = !order.state().isEnd() && order.goods().stream().anyMatch(line -> line.open() > 0);
        return open ? Optional.of(estimates.forecast(order)).filter(forecast -> !forecast.lines().isEmpty()) : Optional.empty();
    }

    List<Table> tables(Optional<DeliveryForecast> forecast) {
        return forecast.map(delivery -> new Table("From what and when", List.of("Line", "Article", "Pieces", "From", "Leaves the house", "With the customer"),
                delivery.lines().stream().map(SheetDelivery::row).toList())).stream().toList();
    }

    private static List<String> row(Line line) {
        return List.of(Integer.toString(line.lineNumber()), line.sku().value(), Integer.toString(line.pieces()),
                line.parts().stream().map(SheetDelivery::origin).collect(Collectors.joining("; ")), day(line.leavesOn()), day(line.deliveredOn()));
    }

    private static String origin(Part part) {
        return switch (part.origin()) {
            case STOCK -> "%d from stock".formatted(part.pieces());
            case PURCHASE_ORDER -> "%d from purchase order %s, in the house %s".formatted(part.pieces(), part.purchaseOrder(), day(part.inHouseOn()));
            case LEAD_TIME -> "%d to be bought, in the house %s".formatted(part.pieces(), day(part.inHouseOn()));
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
