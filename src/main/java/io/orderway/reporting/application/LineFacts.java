package io.orderway.reporting.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Prices;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.customer.Customer;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.OrderSheet.Asked;
import io.orderway.reporting.application.OrderSheet.SheetLine;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lines of an order beside what the house knows of their articles: two statements, however many lines. */
@Component
class LineFacts {

    private final Products products;
    private final Prices prices;
    private final WorkingCalendar calendar;

    LineFacts(Products products, Prices prices, WorkingCalendar calendar) {
        this.products = products;
        this.prices = prices;
        this.calendar = calendar;
    }

    List<SheetLine> lines(OrderView order, Optional<Customer> customer) {
        Map<Sku, Quantity> quantities = order.goods().stream().filter(line -> isArticleNumber(line.sku()))
                .collect(Collectors.toMap(line -> Sku.of(line.sku()), line -> Quantity.of(Math.min(line.wanted(), Quantity.MAX)),
                        LineFacts::sum));
        Map<Sku, Product> articles = quantities.isEmpty() ? Map.of() : products.findAll(quantities.keySet());
        Map<Sku, AgreedPrice> agreed = customer.filter(known -> !quantities.isEmpty())
                .map(known -> prices.agreedPrices(known.number(), known.terms().priceList(), quantities, priceDate(order)))
                .orElse(Map.of());
        return order.lines().stream().map(line -> line(order, line, articles, agreed)).toList();
    }

    private LocalDate priceDate(OrderView order) {
        return order.receivedAt().atZone(calendar.zone()).toLocalDate();
    }

    private static SheetLine line(OrderView order, OrderView.Line line, Map<Sku, Product> articles, Map<Sku, AgreedPrice> agreed) {
        Optional<Sku> sku = isArticleNumber(line.sku()) ? Optional.of(Sku.of(line.sku())) : Optional.empty();
        BigDecimal agreedPrice = sku.map(agreed::get).map(price -> price.unitPrice().amount()).orElse(null);
        Integer weight = sku.map(articles::get).map(Product::weightGrams).orElse(null);
        Asked asked = new Asked(line.asked().sku(), line.asked().quantity(), Amount.shortest(line.asked().unitPrice()));
        return new SheetLine(line.lineNumber(), line.kind().name(), line.sku(), line.description(), line.quantity(), line.cancelled(),
                line.open(), Amount.shortest(line.unitPrice()), Amount.shortest(agreedPrice), Amount.of(line.value(order.currency())), asked,
                weight);
    }

    private static Quantity sum(Quantity one, Quantity other) {
        return Quantity.of(Math.min(one.pieces() + other.pieces(), Quantity.MAX));
    }

    /** Orders keep what they were given, which need not be an article number at all. */
    private static boolean isArticleNumber(String text) {
        return text != null && !text.isBlank() && text.strip().length() <= Sku.MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }
}
