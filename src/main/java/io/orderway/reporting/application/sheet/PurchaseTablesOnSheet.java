package io.orderway.reporting.application.sheet;

import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.customer.PostalAddress;
import io.orderway.fulfilment.Bins;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.Suppliers;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.Money;
import io.orderway.shared.Sku;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    Table delivered(GoodsReceipt receipt, Optional<PurchaseOrder> order) {
        List<Sku> skus = receipt.lines().stream().map(GoodsReceipt.Line::sku).toList();
        Map<Sku, Product> known = products.findAll(skus);
        Map<Sku, String> places = bins.of(skus);
        return new Table("Delivered on " + DAY.format(receipt.cameOn()),
                List.of("Line", "Article", "Description", "Bin", "Pieces", "To look at", "Accepted", "Rejected", "Why", "Charged", "Agreed"),
                receipt.lines().stream().map(line -> List.of(Integer.toString(line.line()), line.sku().value(),
                        Optional.ofNullable(known.get(line.sku())).map(Product::description).orElse("unknown article"),
                        places.getOrDefault(line.sku(), ""), Integer.toString(line.pieces()), Integer.toString(line.toInspect()), text(line.accepted()),
                        text(line.rejected()), text(line.reason()), charged(line, order), agreed(line, order))).toList());
    }

    private static String charged(GoodsReceipt.Line line, Optional<PurchaseOrder> order) {
        return line.unitPrice() == null ? "" : order.map(known -> Money.of(line.unitPrice(), known.currency()).toString()).orElse(line.unitPrice().toPlainString());
    }

    private static String agreed(GoodsReceipt.Line line, Optional<PurchaseOrder> order) {
        return order.flatMap(known -> known.line(line.sku())).map(ordered -> ordered.price().toString()).orElse("");
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
