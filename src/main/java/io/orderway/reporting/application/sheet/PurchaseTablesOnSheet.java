package io.orderway.reporting.application.sheet;

import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.customer.PostalAddress;
import io.orderway.fulfilment.Bins;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.Replenishments.Suggestion;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.Suppliers;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.Money;
import io.orderway.shared.Sku;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was ordered, what came, and from whom. */
@Component
class PurchaseTablesOnSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Suppliers suppliers;
    private final Products products;
    private final Bins bins;

    PurchaseTablesOnSheet(Suppliers suppliers, Products products, Bins bins) {
        this.suppliers = suppliers;
        this.products = products;
        this.bins = bins;
    }

    Table ordered(PurchaseOrder order) {
        return new Table("Ordered with %s for %s".formatted(order.number(), order.value()),
                List.of("Line", "Article", "Description", "Pieces", "Price", "Expected on", "Came", "Open"),
                order.lines().stream().map(line -> List.of(Integer.toString(line.line()), line.sku().value(), line.description(), Integer.toString(line.pieces()),
                        line.price().toString(), DAY.format(line.expectedOn()), Integer.toString(line.received()), Integer.toString(line.open()))).toList());
    }

    Table supplier(PurchaseOrder order) {
        Supplier supplier = suppliers.find(order.supplierNumber()).orElseThrow();
        PostalAddress address = supplier.address();
        return new Table("Supplier", List.of("Number", "Name", "E-mail", "Address", "Minimum order"),
                List.of(List.of(supplier.number(), supplier.name(), Objects.requireNonNullElse(supplier.email(), "none"), String.join(", ", address.lines()),
                        supplier.minimumOrder().toString())));
    }

    Table delivered(GoodsReceipt receipt) {
        List<Sku> skus = receipt.lines().stream().map(GoodsReceipt.Line::sku).toList();
        Map<Sku, Product> known = products.findAll(skus);
        Map<Sku, String> places = bins.of(skus);
        return new Table("Delivered on " + DAY.format(receipt.cameOn()),
                List.of("Line", "Article", "Description", "Bin", "Pieces", "To look at", "Accepted", "Rejected", "Why"),
                receipt.lines().stream().map(line -> List.of(Integer.toString(line.line()), line.sku().value(),
                        Optional.ofNullable(known.get(line.sku())).map(Product::description).orElse("unknown article"),
                        places.getOrDefault(line.sku(), ""), Integer.toString(line.pieces()), Integer.toString(line.toInspect()), text(line.accepted()),
                        text(line.rejected()), text(line.reason()))).toList());
    }

    /** What the supplier charges against what was agreed; empty if his note says no price. */
    Optional<Table> prices(GoodsReceipt receipt, PurchaseOrder order) {
        List<List<String>> rows = receipt.lines().stream().filter(line -> line.unitPrice() != null)
                .map(line -> List.of(line.sku().value(), Money.of(line.unitPrice(), order.currency()).toString(),
                        order.line(line.sku()).map(ordered -> ordered.price().toString()).orElse("not ordered"), text(line.accepted()))).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table("Prices", List.of("Article", "Charged", "Agreed", "Accepted pieces"), rows));
    }

    /** One table for what can be ordered, with what each supplier would get, and one for what cannot. */
    List<Table> suggested(List<Suggestion> open) {
        List<Table> shown = new ArrayList<>();
        List<Suggestion> orderable = open.stream().filter(Suggestion::isOrderable).toList();
        List<Suggestion> problems = open.stream().filter(line -> !line.isOrderable()).toList();
        if (!orderable.isEmpty()) {
            shown.add(new Table("What to buy", List.of("Supplier", "Article", "Description", "There will be", "Level", "Pieces", "Price", "Value"),
                    orderable.stream().map(PurchaseTablesOnSheet::row).toList()));
            shown.add(new Table("Purchase orders that come of it", List.of("Supplier", "Value", "Minimum"), bySupplier(orderable)));
        }
        if (!problems.isEmpty()) {
            shown.add(new Table("What cannot be ordered", List.of("Article", "Description", "There will be", "Level", "Why"), problems.stream()
                    .map(line -> List.of(line.sku().value(), line.description(), Integer.toString(line.projected()), Integer.toString(line.level()), line.problem())).toList()));
        }
        return shown;
    }

    private static List<String> row(Suggestion line) {
        return List.of(line.supplier(), line.sku().value(), line.description(), Integer.toString(line.projected()), Integer.toString(line.level()),
                line.pieces() + (line.changedBy() == null ? "" : " (changed)"), text(line.price()), line.price() == null ? "" : value(line).toString());
    }

    private static Money value(Suggestion line) {
        return line.price().times(line.pieces()).rounded();
    }

    private List<List<String>> bySupplier(List<Suggestion> orderable) {
        return orderable.stream().filter(line -> line.price() != null).collect(Collectors.groupingBy(Suggestion::supplier, TreeMap::new, Collectors.toList())).entrySet()
                .stream().map(entry -> List.of(entry.getKey(), entry.getValue().stream().map(PurchaseTablesOnSheet::value).reduce(Money::plus).orElseThrow().toString(),
                        suppliers.find(entry.getKey()).map(supplier -> supplier.minimumOrder().toString()).orElse(""))).toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
