package io.orderway.verification.application;

import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Prices;
import io.orderway.customer.Customer;
import io.orderway.order.GoodsOfKind;
import io.orderway.order.OrderView;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Counts what a customer has had without charge. All his orders of the kind count that have not come to nothing: of two that come at once at least
 * one sees the other.
 */
@Component
class CountSamples {

    private static final Period YEAR = Period.ofYears(1);

    private final GoodsOfKind goods;
    private final Prices prices;
    private final VerificationTables tables;

    CountSamples(GoodsOfKind goods, Prices prices, VerificationTables tables) {
        this.goods = goods;
        this.prices = prices;
        this.tables = tables;
    }

    SampleUse of(OrderView order, Customer customer, LocalDate today) {
        Map<Sku, Integer> pieces = new TreeMap<>();
        goods.of(customer.number(), order.kind(), today.minus(YEAR))
                .forEach((sku, had) -> pieces.put(Sku.of(sku), had));
        SampleLimit limit = tables.sampleLimit(customer.terms().tier().name());
        return new SampleUse(pieces.values().stream().mapToInt(Integer::intValue).sum(), value(order, customer, pieces, today), limit);
    }

    private Money value(OrderView order, Customer customer, Map<Sku, Integer> pieces, LocalDate today) {
        Map<Sku, Quantity> quantities = new TreeMap<>();
        pieces.forEach((sku, had) -> quantities.put(sku, Quantity.of(Math.min(had, Quantity.MAX))));
        if (quantities.isEmpty()) {
            return Money.zero(order.currency());
        }
        Map<Sku, AgreedPrice> agreed = prices.agreedPrices(customer.number(), customer.terms().priceList(), quantities, today);
        return agreed.entrySet().stream().filter(price -> price.getValue().unitPrice().currency().equals(order.currency()))
                .map(price -> price.getValue().unitPrice().times(pieces.get(price.getKey())).rounded())
                .reduce(Money.zero(order.currency()), Money::plus);
    }
}
