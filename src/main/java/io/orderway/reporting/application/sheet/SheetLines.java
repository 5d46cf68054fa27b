package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Prices;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.order.LineKind;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.reporting.application.Amount;
import io.orderway.reporting.application.sheet.Sheet.SheetLine;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lines of an order beside what the house knows of their articles: as many statements, however many lines. */
@Component
class SheetLines {

    private static final Set<ShipmentState> IN_THE_HOUSE = EnumSet.of(ShipmentState.OPEN, ShipmentState.PICKED, ShipmentState.PACKED);
    private static final Set<ShipmentState> GONE = EnumSet.of(ShipmentState.HANDED_OVER, ShipmentState.DELIVERED, ShipmentState.CONFIRMED,
            ShipmentState.LOST, ShipmentState.CALLED_BACK);

    private final Products products;
    private final Prices prices;
    private final Stock stock;
    private final WorkingCalendar calendar;
    private final SheetActions actions;
    private final ReturnActions returnActions;

    SheetLines(Products products, Prices prices, Stock stock, WorkingCalendar calendar, SheetActions actions, ReturnActions returnActions) {
        this.products = products;
        this.prices = prices;
        this.stock = stock;
        this.calendar = calendar;
        this.actions = actions;
        this.returnActions = returnActions;
    }

    /** What the house knows of an order's articles. */
    record Articles(Map<Sku, Product> products, Map<Sku, AgreedPrice> agreed, Map<Sku, StockLevel> stock,
            Map<Integer, DeliveryForecast.Line> forecast) {

        /** Of what is not packed yet, by the articles' weights. */
        long unpackedWeight(OrderView order) {
            return order.goods().stream().mapToLong(line -> weightOf(line) * (line.wanted() - packed(order, line))).sum();
        }

        private long weightOf(OrderView.Line line) {
            return Sku.find(line.sku()).map(products::get).map(Product::weightGrams).orElse(0);
        }

        private static int packed(OrderView order, OrderView.Line line) {
            return order.shipments().stream().filter(shipment -> shipment.weightGrams() > 0).mapToInt(shipment -> pieces(shipment, line)).sum();
        }
    }

    Articles articles(SheetContext context, Optional<DeliveryForecast> forecast) {
        OrderView order = context.order();
        Map<Sku, Quantity> quantities = order.goods().stream().filter(line -> Sku.find(line.sku()).isPresent())
                .collect(Collectors.toMap(line -> Sku.of(line.sku()), line -> Quantity.of(line.wanted()), SheetLines::sum));
        if (quantities.isEmpty()) {
            return new Articles(Map.of(), Map.of(), Map.of(), Map.of());
        }
        Map<Sku, AgreedPrice> agreed = context.customer()
                .map(customer -> prices.agreedPrices(customer.number(), customer.terms().priceList(), quantities, priceDate(order)))
                .orElse(Map.of());
        return new Articles(products.findAll(quantities.keySet()), agreed, stock.levels(quantities.keySet()),
                forecast.stream().flatMap(delivery -> delivery.lines().stream())
                        .collect(Collectors.toMap(DeliveryForecast.Line::lineNumber, line -> line)));
    }

    private LocalDate priceDate(OrderView order) {
        return order.receivedAt().atZone(calendar.zone()).toLocalDate();
    }

    /** @param withFindings numbers of lines in which something is found: they come first */
    List<SheetLine> lines(SheetContext context, Articles articles, Set<Integer> withFindings) {
        OrderView order = context.order();
        Map<Integer, List<Action>> returnable = returnActions.ofLines(context);
        List<SheetLine> found = new ArrayList<>();
        List<SheetLine> others = new ArrayList<>();
        for (OrderView.Line line : order.lines()) {
            boolean warn = withFindings.contains(line.lineNumber());
            (warn ? found : others).add(line(context, line, articles, warn, returnable.getOrDefault(line.lineNumber(), List.of())));
        }
        found.addAll(others);
        return found;
    }

    private SheetLine line(SheetContext context, OrderView.Line line, Articles articles, boolean warn, List<Action> returning) {
        OrderView order = context.order();
        Optional<Sku> sku = line.kind() == LineKind.GOODS ? Sku.find(line.sku()) : Optional.empty();
        Amount agreed = sku.map(articles.agreed()::get).map(price -> Amount.of(price.unitPrice())).orElse(null);
        Integer available = sku.map(articles.stock()::get).map(StockLevel::available).orElse(null);
        LocalDate availableFrom = available == null || available >= line.open() ? null
                : Optional.ofNullable(articles.forecast().get(line.lineNumber())).map(DeliveryForecast.Line::inHouseOn).orElse(null);
        return new SheetLine(line.lineNumber(), line.sku(), line.description(), line.wanted(), Amount.of(line.unitPrice(), order.currency()),
                agreed, Amount.of(line.value(order.currency())), available, availableFrom, pieces(order, line, IN_THE_HOUSE),
                pieces(order, line, GONE), note(order, line), warn,
                Stream.concat(actions.ofLine(context, line).stream(), returning.stream()).toList());
    }

    /** What was changed since the line came in; null if nothing was. */
    private static String note(OrderView order, OrderView.Line line) {
        if (line.wanted() == 0) {
            return "dropped";
        }
        OrderView.Asked asked = line.asked();
        List<String> changes = new ArrayList<>();
        if (asked.quantity() != line.wanted()) {
            changes.add("asked for %d".formatted(asked.quantity()));
        }
        if (asked.sku() != null && !asked.sku().equalsIgnoreCase(line.sku())) {
            changes.add("asked for article %s".formatted(asked.sku()));
        }
        if (asked.unitPrice() != null && line.unitPrice() != null && asked.unitPrice().compareTo(line.unitPrice()) != 0) {
            changes.add("named %s %s".formatted(Amount.of(asked.unitPrice(), order.currency()).amount(), order.currency()));
        }
        return changes.isEmpty() ? null : String.join(", ", changes);
    }

    private static int pieces(OrderView order, OrderView.Line line, Set<ShipmentState> states) {
        return order.shipments().stream().filter(shipment -> states.contains(shipment.state())).mapToInt(shipment -> pieces(shipment, line)).sum();
    }

    private static int pieces(OrderView.Shipment shipment, OrderView.Line line) {
        return shipment.lines().stream().filter(shipped -> shipped.lineNumber() == line.lineNumber())
                .mapToInt(OrderView.ShipmentLine::quantity).sum();
    }

    private static Quantity sum(Quantity one, Quantity other) {
        return Quantity.of(Math.min(one.pieces() + other.pieces(), Quantity.MAX));
    }
}
