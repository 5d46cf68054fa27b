package io.orderway.purchasing.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.purchasing.PurchaseOrders;
import io.orderway.purchasing.Replenishments.Suggestion;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.purchasing.domain.StockNeed;
import io.orderway.shared.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out what should be bought: projected stock against the reorder level, article by article. What cannot be ordered is kept with its reason. */
@Service
public class ProposePurchases {

    private static final Logger LOG = LoggerFactory.getLogger(ProposePurchases.class);
    private static final int PAGE = 500;
    private static final String LARGE_ORDER = "LARGE_ORDER";

    private final SuggestionTable suggestions;
    private final Products products;
    private final Stock stock;
    private final Backorders backorders;
    private final PurchaseOrders purchaseOrders;
    private final SupplierTable suppliers;
    private final SupplierArticleTable articles;
    private final WorkingCalendar calendar;

    ProposePurchases(SuggestionTable suggestions, Products products, Stock stock, Backorders backorders, PurchaseOrders purchaseOrders,
            SupplierTable suppliers, SupplierArticleTable articles, WorkingCalendar calendar) {
        this.suggestions = suggestions;
        this.products = products;
        this.stock = stock;
        this.backorders = backorders;
        this.purchaseOrders = purchaseOrders;
        this.suppliers = suppliers;
        this.articles = articles;
        this.calendar = calendar;
    }

    /** What a run has found. */
    public enum Found {
        NOTHING,
        /** Something can be ordered. */
        ORDERABLE,
        /** Nothing can be ordered as long as purchasing data are missing. */
        PROBLEMS
    }

    /** @return the run's number */
    @Transactional
    public String begin(boolean becauseOfLargeOrder) {
        return suggestions.begin(becauseOfLargeOrder ? LARGE_ORDER : "DAILY");
    }

    @Transactional
    public Found propose(String number) {
        suggestions.forgetProblems(number);
        boolean urgent = LARGE_ORDER.equals(suggestions.causeOf(number));
        Map<Sku, Integer> owed = owed();
        List<Product> page = products.orderable(null, PAGE);
        while (!page.isEmpty()) {
            propose(number, page, owed, urgent);
            page = products.orderable(page.get(page.size() - 1).sku(), PAGE);
        }
        List<Suggestion> open = suggestions.open(number);
        if (open.isEmpty()) {
            return Found.NOTHING;
        }
        return open.stream().anyMatch(Suggestion::isOrderable) ? Found.ORDERABLE : Found.PROBLEMS;
    }

    private Map<Sku, Integer> owed() {
        Map<Sku, Integer> owed = new HashMap<>();
        backorders.waiting().forEach(order -> order.missing().forEach((sku, pieces) -> owed.merge(Sku.of(sku), pieces, Integer::sum)));
        return owed;
    }

    private void propose(String number, List<Product> page, Map<Sku, Integer> owed, boolean urgent) {
        List<Sku> skus = page.stream().map(Product::sku).toList();
        Map<Sku, StockLevel> levels = stock.levels(skus);
        Map<Sku, Integer> unsent = purchaseOrders.unsent(skus);
        Set<Sku> suggested = suggestions.suggested(skus);
        for (Product product : page) {
            Sku sku = product.sku();
            if (!suggested.contains(sku)) {
                StockLevel level = levels.get(sku);
                propose(number, product, new StockNeed(level.available(), level.incoming() + unsent.getOrDefault(sku, 0), owed.getOrDefault(sku, 0),
                        product.replenishment().level().pieces(), product.replenishment().quantity().pieces()), urgent);
            }
        }
    }

    /** A figure that cannot be worked out is a problem of its article and of no other. */
    private void propose(String number, Product product, StockNeed need, boolean urgent) {
        try {
            if (need.toBuy() > 0) {
                add(number, product, need, urgent);
            }
        } catch (ArithmeticException beyondAllNumbers) {
            LOG.warn("What to buy of {} cannot be worked out from {}", product.sku(), need, beyondAllNumbers);
            suggestions.add(number, product.sku(), product.replenishment().supplier(), 0, need.level(), null, "What to buy cannot be worked out; please look at its figures.");
        }
    }

    private void add(String number, Product product, StockNeed need, boolean urgent) {
        String name = product.replenishment().supplier();
        Optional<Supplier> supplier = Optional.ofNullable(name).flatMap(suppliers::find);
        if (supplier.isPresent() && !urgent && !supplier.get().takesOrdersOn(calendar.today().getDayOfWeek())) {
            return;
        }
        Optional<SupplierArticle> terms = supplier.map(known -> articles.of(known.number(), List.of(product.sku())).get(product.sku()));
        String problem = problem(product, supplier, terms);
        suggestions.add(number, product.sku(), supplier.map(Supplier::number).orElse(null), need.projected(), need.level(),
                problem == null ? Integer.valueOf(terms.orElseThrow().soldFor(need.toBuy())) : null, problem);
    }

    private static String problem(Product product, Optional<Supplier> supplier, Optional<SupplierArticle> terms) {
        String name = product.replenishment().supplier();
        if (name == null) {
            return "No supplier is entered for %s.".formatted(product.sku());
        }
        if (supplier.isEmpty()) {
            return "There is no supplier %s.".formatted(name);
        }
        return terms.isEmpty() ? "Supplier %s has no price for %s.".formatted(name, product.sku()) : null;
    }
}
