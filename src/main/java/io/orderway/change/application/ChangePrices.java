package io.orderway.change.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Prices;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.order.LineKind;
import io.orderway.order.OrderView;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prices what a change touches by the customer's agreement. A line that has its agreed price gets the agreed one for its new number of pieces; a
 * price that somebody gave it stays.
 */
@Component
class ChangePrices {

    private final Prices prices;
    private final Customers customers;
    private final WorkingCalendar calendar;
    private final String housePriceList;

    /** @param housePriceList the list from which the house account buys */
    ChangePrices(Prices prices, Customers customers, WorkingCalendar calendar, @Value("${orderway.house-price-list:RETAIL}") String housePriceList) {
        this.prices = prices;
        this.customers = customers;
        this.calendar = calendar;
        this.housePriceList = housePriceList;
    }

    /** @throws IllegalArgumentException if an article that is new to the order has no agreed price; the message is a sentence */
    OrderView priced(OrderView before, OrderView wouldBe) {
        Map<Integer, OrderView.Line> lines = new HashMap<>();
        before.goods().forEach(line -> lines.put(line.lineNumber(), line));
        if (wouldBe.goods().stream().noneMatch(line -> isTouched(line, lines.get(line.lineNumber())))) {
            return wouldBe;
        }
        Map<Sku, AgreedPrice> agreedBefore = agreed(before);
        Map<Sku, AgreedPrice> agreed = agreed(wouldBe);
        List<OrderView.Line> priced = wouldBe.lines().stream().map(line -> isTouched(line, lines.get(line.lineNumber()))
                ? WouldBe.priced(line, price(line, lines.get(line.lineNumber()), agreedBefore, agreed, before.currency())) : line).toList();
        return WouldBe.with(wouldBe, priced);
    }

    private static boolean isTouched(OrderView.Line line, OrderView.Line before) {
        return before == null ? line.kind() == LineKind.GOODS
                : !Objects.equals(line.sku(), before.sku()) || line.wanted() != before.wanted() && line.wanted() > 0;
    }

    private static BigDecimal price(OrderView.Line line, OrderView.Line before, Map<Sku, AgreedPrice> agreedBefore, Map<Sku, AgreedPrice> agreed,
            String currency) {
        Optional<BigDecimal> now = in(agreed, line, currency);
        if (before == null || !Objects.equals(line.sku(), before.sku())) {
            return now.orElseThrow(() -> new IllegalArgumentException(
                    "No price is agreed for article %s. Please have sales agree on one first.".formatted(line.sku())));
        }
        boolean asAgreed = before.unitPrice() != null
                && in(agreedBefore, line, currency).filter(price -> price.compareTo(before.unitPrice()) == 0).isPresent();
        return asAgreed ? now.orElse(before.unitPrice()) : before.unitPrice();
    }

    private static Optional<BigDecimal> in(Map<Sku, AgreedPrice> agreed, OrderView.Line line, String currency) {
        return sku(line).map(agreed::get).map(AgreedPrice::unitPrice).filter(money -> money.currency().equals(currency)).map(money -> money.amount());
    }

    /** Empty where an order that is not verified yet says something that is no article number. */
    private static Optional<Sku> sku(OrderView.Line line) {
        return Optional.ofNullable(line.sku()).filter(text -> !text.isBlank() && text.strip().length() <= Sku.MAX_LENGTH).map(Sku::of);
    }

    private Map<Sku, AgreedPrice> agreed(OrderView order) {
        Map<Sku, Integer> pieces = new TreeMap<>();
        order.goods().stream().filter(line -> line.wanted() > 0)
                .forEach(line -> sku(line).ifPresent(sku -> pieces.merge(sku, line.wanted(), Integer::sum)));
        Map<Sku, Quantity> quantities = new TreeMap<>();
        pieces.forEach((sku, sum) -> quantities.put(sku, Quantity.of(Math.min(sum, Quantity.MAX))));
        if (order.houseAccount()) {
            return prices.agreedPrices(null, housePriceList, quantities, calendar.today());
        }
        Optional<Customer> customer = Optional.ofNullable(order.customerNumber()).flatMap(customers::find);
        return customer.map(known -> prices.agreedPrices(known.number(), known.terms().priceList(), quantities, calendar.today())).orElse(Map.of());
    }
}
