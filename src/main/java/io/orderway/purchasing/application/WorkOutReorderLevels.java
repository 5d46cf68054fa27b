package io.orderway.purchasing.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.catalog.Replenishment;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.StockUsage;
import io.orderway.inventory.StockUsage.Stay;
import io.orderway.inventory.StockUsage.Usage;
import io.orderway.purchasing.ReorderLevels;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.purchasing.application.StockPolicies.Policy;
import io.orderway.purchasing.domain.ReorderPoint;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads usage of the last ninety days: long enough to see how demand varies, short enough to follow a season. An article that has been in the house for
 * less than thirty days says too little yet.
 */
@Service
class WorkOutReorderLevels implements ReorderLevels {

    private static final int DAYS = 90;
    private static final int TOO_FEW_DAYS = 30;
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int LONGEST = 9_999;
    private static final int PAGE = 500;
    private static final double PERCENT = 100;
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final Products products;
    private final SupplierArticleTable articles;
    private final Stock stock;
    private final StockUsage usage;
    private final StockPolicies policies;
    private final WorkingCalendar calendar;

    WorkOutReorderLevels(Products products, SupplierArticleTable articles, Stock stock, StockUsage usage, StockPolicies policies, WorkingCalendar calendar) {
        this.products = products;
        this.articles = articles;
        this.stock = stock;
        this.usage = usage;
        this.policies = policies;
        this.calendar = calendar;
    }

    @Override
    public List<Proposal> proposals() {
        Map<Integer, Policy> asked = new HashMap<>();
        List<Proposal> proposals = new ArrayList<>();
        for (List<Product> page = products.orderable(null, PAGE); !page.isEmpty(); page = after(page)) {
            Map<Sku, Usage> used = usage.since(skus(page), calendar.today().minusDays(DAYS));
            Map<Sku, Stay> stays = usage.stays(skus(page));
            page.stream().filter(product -> used.containsKey(product.sku()) && days(stays.get(product.sku())) >= TOO_FEW_DAYS)
                    .map(product -> proposal(product, used.get(product.sku()), days(stays.get(product.sku())), asked))
                    .filter(proposal -> proposal.proposed() != proposal.current()).forEach(proposals::add);
        }
        proposals.sort(Comparator.comparingInt((Proposal proposal) -> Math.abs(proposal.proposed() - proposal.current())).reversed().thenComparing(Proposal::sku));
        return proposals;
    }

    /** For how many of the days that are looked at the house had the article. */
    private int days(Stay stay) {
        return (int) Math.min(DAYS, ChronoUnit.DAYS.between(stay.since(), calendar.today()));
    }

    private int leadDays(Product product) {
        return Optional.ofNullable(product.replenishment().supplier())
                .map(supplier -> articles.of(supplier, List.of(product.sku())).get(product.sku())).map(SupplierArticle::leadTimeDays)
                .orElse(product.replenishment().leadTimeDays());
    }

    private Proposal proposal(Product product, Usage used, int days, Map<Integer, Policy> asked) {
        int leadDays = leadDays(product);
        ReorderPoint point = new ReorderPoint(days, used.pieces(), used.squares(), leadDays);
        int service = policy(used.pieces(), days, asked).servicePercent();
        return new Proposal(product.sku(), product.description(), product.replenishment().level().pieces(),
                point.level(STANDARD_NORMAL.inverseCumulativeProbability(service / PERCENT)), used.pieces(), point.mean(), point.deviation(), leadDays, service);
    }

    @Override
    @Transactional
    public void accept(Sku sku, int level) {
        Product product = products.find(sku).orElseThrow(() -> new NotFoundException("There is no article %s.".formatted(sku)));
        Replenishment before = product.replenishment();
        products.save(new Product(sku, product.description(), product.weightGrams(), product.vatClass(), product.customs(),
                new Replenishment(Quantity.of(level), before.quantity(), before.supplier(), before.leadTimeDays()), product.status()));
    }

    @Override
    public List<Lying> lying() {
        Map<Integer, Policy> asked = new HashMap<>();
        List<Lying> lying = new ArrayList<>();
        for (List<Product> page = products.orderable(null, PAGE); !page.isEmpty(); page = after(page)) {
            Map<Sku, StockLevel> levels = stock.levels(skus(page));
            Map<Sku, Usage> used = usage.since(skus(page), calendar.today().minusDays(DAYS));
            Map<Sku, Stay> stays = usage.stays(skus(page));
            page.stream().filter(product -> levels.get(product.sku()).onHand() > 0)
                    .map(product -> lying(product, levels.get(product.sku()).onHand(), used.get(product.sku()), stays.get(product.sku()), asked))
                    .filter(found -> found.verdict() != null).forEach(lying::add);
        }
        lying.sort(Comparator.comparingInt(Lying::onHand).reversed().thenComparing(Lying::sku));
        return lying;
    }

    /** @return with no verdict where nothing is wrong */
    private Lying lying(Product product, int onHand, Usage used, Stay stay, Map<Integer, Policy> asked) {
        long pieces = used == null ? 0 : used.pieces();
        int days = Math.max(1, days(stay));
        Policy policy = policy(pieces, days, asked);
        Integer supply = pieces == 0 ? null : Integer.valueOf((int) Math.min(LONGEST, (long) onHand * days / pieces));
        long unused = ChronoUnit.DAYS.between(Optional.ofNullable(stay.lastUsed()).orElse(stay.since()), calendar.today());
        boolean tooMuch = supply != null && days >= TOO_FEW_DAYS && supply > policy.overstockDays();
        return new Lying(product.sku(), product.description(), onHand, pieces, supply, stay.lastUsed(),
                unused > policy.slowMoverDays() ? "SLOW_MOVER" : tooMuch ? "OVERSTOCK" : null);
    }

    /** The table leaves a trace each time that it is asked; what it says of a number is asked once. */
    private Policy policy(long pieces, int days, Map<Integer, Policy> asked) {
        return asked.computeIfAbsent((int) Math.min(Quantity.MAX, Math.round((double) pieces * DAYS_OF_A_MONTH / days)), policies::of);
    }

    private List<Product> after(List<Product> page) {
        return products.orderable(page.get(page.size() - 1).sku(), PAGE);
    }

    private static List<Sku> skus(List<Product> page) {
        return page.stream().map(Product::sku).toList();
    }
}
