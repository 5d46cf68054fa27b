package io.orderway.purchasing.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.purchasing.PlaceOutcome;
import io.orderway.purchasing.PlaceOutcome.Placed;
import io.orderway.purchasing.PlaceOutcome.Refused;
import io.orderway.purchasing.PurchaseDraft;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.shared.Money;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places a purchase order with a supplier; its process starts with it. */
@Service
public class PlacePurchaseOrder {

    private static final int MOST_LINES = 500;

    private final PurchaseOrderTable table;
    private final PurchaseOrderHistory history;
    private final SupplierTable suppliers;
    private final SupplierArticleTable articles;
    private final Products products;
    private final WorkingCalendar calendar;
    private final PurchaseOrderProcess process;

    PlacePurchaseOrder(PurchaseOrderTable table, PurchaseOrderHistory history, SupplierTable suppliers, SupplierArticleTable articles,
            Products products, WorkingCalendar calendar, PurchaseOrderProcess process) {
        this.table = table;
        this.history = history;
        this.suppliers = suppliers;
        this.articles = articles;
        this.products = products;
        this.calendar = calendar;
        this.process = process;
    }

    @Transactional
    public PlaceOutcome place(PurchaseDraft draft) {
        Optional<PurchaseOrder> before = table.ofCause(draft.cause());
        if (before.isPresent()) {
            return new Placed(before.get().number(), false);
        }
        List<String> reasons = new ArrayList<>();
        Optional<Supplier> supplier = suppliers.find(draft.supplierNumber());
        if (supplier.isEmpty()) {
            reasons.add("There is no supplier %s.".formatted(draft.supplierNumber()));
        }
        if (draft.lines().isEmpty() || draft.lines().size() > MOST_LINES) {
            reasons.add("A purchase order has 1 to %d lines.".formatted(MOST_LINES));
        }
        List<PurchaseOrder.Line> lines = supplier.map(known -> lines(known, draft, reasons)).orElse(List.of());
        return reasons.isEmpty() ? place(draft, supplier.orElseThrow(), lines) : new Refused(reasons);
    }

    private PlaceOutcome place(PurchaseDraft draft, Supplier supplier, List<PurchaseOrder.Line> lines) {
        Optional<PurchaseOrderNumber> number = table.add(supplier.number(), supplier.currency(), draft.cause(), history.actor(), calendar.today(), lines);
        number.ifPresent(placed -> {
            history.record(placed, "Placed", "%s, %s".formatted(lines.size() == 1 ? "1 line" : lines.size() + " lines", table.find(placed).orElseThrow().value()));
            process.start(placed);
        });
        return new Placed(number.orElseGet(() -> table.ofCause(draft.cause()).orElseThrow().number()), number.isPresent());
    }

    private List<PurchaseOrder.Line> lines(Supplier supplier, PurchaseDraft draft, List<String> reasons) {
        List<Sku> skus = draft.lines().stream().map(PurchaseDraft.Line::sku).toList();
        Map<Sku, Product> known = products.findAll(skus);
        Map<Sku, SupplierArticle> terms = articles.of(supplier.number(), skus);
        Set<Sku> seen = new HashSet<>();
        List<PurchaseOrder.Line> lines = new ArrayList<>();
        for (PurchaseDraft.Line wanted : draft.lines()) {
            Sku sku = wanted.sku();
            Optional<Money> price = Optional.ofNullable(wanted.price()).or(() -> Optional.ofNullable(terms.get(sku)).map(SupplierArticle::price));
            Optional<String> wrong = wrong(supplier, wanted, known.get(sku), price, seen);
            wrong.ifPresent(reasons::add);
            if (wrong.isEmpty()) {
                Product product = known.get(sku);
                lines.add(new PurchaseOrder.Line(lines.size() + 1, sku, product.description(), wanted.pieces().pieces(), price.orElseThrow(),
                        expectedOn(product, Optional.ofNullable(terms.get(sku))), 0, 0));
            }
        }
        return lines;
    }

    private static Optional<String> wrong(Supplier supplier, PurchaseDraft.Line wanted, Product product, Optional<Money> price, Set<Sku> seen) {
        if (product == null) {
            return Optional.of("There is no article %s.".formatted(wanted.sku()));
        }
        if (!seen.add(wanted.sku())) {
            return Optional.of("Article %s stands on two lines.".formatted(wanted.sku()));
        }
        if (wanted.pieces().isZero()) {
            return Optional.of("Of %s at least one piece has to be ordered.".formatted(wanted.sku()));
        }
        if (price.isEmpty()) {
            return Optional.of("Supplier %s has no price for %s.".formatted(supplier.number(), wanted.sku()));
        }
        if (price.get().isNegative() || !price.get().currency().equals(supplier.currency())) {
            return Optional.of("The price of %s is no price in %s.".formatted(wanted.sku(), supplier.currency()));
        }
        return Optional.empty();
    }

    private LocalDate expectedOn(Product product, Optional<SupplierArticle> terms) {
        int days = terms.map(SupplierArticle::leadTimeDays).orElse(product.replenishment().leadTimeDays());
        return calendar.plusWorkingDays(calendar.today().plusDays(days), 0);
    }
}
