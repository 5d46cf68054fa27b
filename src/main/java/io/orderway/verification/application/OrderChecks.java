package io.orderway.verification.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Prices;
import io.orderway.catalog.Products;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.order.KindRules;
import io.orderway.order.OrderKinds;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.orderway.verification.domain.Discovery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads what an order is checked against, one statement per kind of data, and asks all checks. */
@Component
class OrderChecks {

    private final List<Check> checks;
    private final Customers customers;
    private final Products products;
    private final Prices prices;
    private final QuantityHistory history;
    private final VerificationTables tables;
    private final OrderKinds kinds;
    private final CountSamples samples;
    private final WorkingCalendar calendar;
    private final String housePriceList;

    /** @param housePriceList the list from which the house account buys */
    OrderChecks(List<Check> checks, Customers customers, Products products, Prices prices, QuantityHistory history, VerificationTables tables,
            OrderKinds kinds, CountSamples samples, WorkingCalendar calendar, @Value("${orderway.house-price-list:RETAIL}") String housePriceList) {
        this.checks = checks;
        this.customers = customers;
        this.products = products;
        this.prices = prices;
        this.history = history;
        this.tables = tables;
        this.kinds = kinds;
        this.samples = samples;
        this.calendar = calendar;
        this.housePriceList = housePriceList;
    }

    /**
     * What was found, line by line.
     *
     * @param tier by which findings are routed
     */
    record Result(CheckedOrder checked, String tier, List<Discovery> discoveries) {
    }

    Result check(OrderView order) {
        Optional<Customer> customer = Optional.ofNullable(order.customerNumber()).flatMap(customers::find);
        String tier = Tiers.of(order, customer);
        Limits limits = tables.limits(tier, order.party(PartyRole.SHIP_TO).country());
        Map<Sku, Quantity> quantities = quantities(order);
        LocalDate today = calendar.today();
        KindRules rules = kinds.of(order.kind());
        CheckedOrder checked = new CheckedOrder(order, customer, quantities.isEmpty() ? Map.of() : products.findAll(quantities.keySet()),
                quantities.isEmpty() ? Map.of() : agreedPrices(order, customer, quantities, today),
                quantities.isEmpty() ? Map.of() : history.usual(order.customerNumber(), quantities.keySet(), limits.latestOrdersCounted()),
                limits, today, rules, samples(order, rules, customer, today));
        List<Discovery> discoveries = checks.stream().flatMap(check -> check.findings(checked))
                .sorted(Comparator.comparing(Discovery::lineNumber, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Discovery::code))
                .toList();
        return new Result(checked, tier, discoveries);
    }

    private Optional<SampleUse> samples(OrderView order, KindRules rules, Optional<Customer> customer, LocalDate today) {
        return rules.yearlyLimitApplies() ? customer.map(known -> samples.of(order, known, today)) : Optional.empty();
    }

    private Map<Sku, AgreedPrice> agreedPrices(OrderView order, Optional<Customer> customer, Map<Sku, Quantity> quantities, LocalDate today) {
        if (order.houseAccount()) {
            return prices.agreedPrices(null, housePriceList, quantities, today);
        }
        return customer.map(known -> prices.agreedPrices(known.number(), known.terms().priceList(), quantities, today)).orElse(Map.of());
    }

    private static Map<Sku, Quantity> quantities(OrderView order) {
        Map<Sku, Integer> pieces = new TreeMap<>();
        order.goods().stream().filter(line -> line.wanted() > 0)
                .forEach(line -> CheckedOrder.sku(line).ifPresent(sku -> pieces.merge(sku, line.wanted(), Integer::sum)));
        Map<Sku, Quantity> quantities = new TreeMap<>();
        pieces.forEach((sku, sum) -> quantities.put(sku, Quantity.of(Math.min(sum, Quantity.MAX))));
        return quantities;
    }
}
