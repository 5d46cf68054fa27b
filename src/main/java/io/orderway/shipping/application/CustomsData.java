package io.orderway.shipping.application;

import io.orderway.catalog.Customs;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.order.OrderView;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out whether customs would have questions about the goods of a shipment. */
@Component
class CustomsData {

    private final Products products;

    CustomsData(Products products) {
        this.products = products;
    }

    /** @return one sentence for each thing that is missing */
    List<String> missing(OrderView.Shipment shipment) {
        List<Sku> skus = shipment.lines().stream().map(line -> Sku.of(line.sku())).distinct().sorted().toList();
        Map<Sku, Product> known = products.findAll(skus);
        return skus.stream().flatMap(sku -> missing(sku, Optional.ofNullable(known.get(sku)).map(Product::customs))).toList();
    }

    private static Stream<String> missing(Sku sku, Optional<Customs> customs) {
        Stream.Builder<String> sentences = Stream.builder();
        if (customs.map(Customs::hsCode).isEmpty()) {
            sentences.add("Article %s has no customs tariff number.".formatted(sku));
        }
        if (customs.map(Customs::countryOfOrigin).isEmpty()) {
            sentences.add("Article %s has no country of origin.".formatted(sku));
        }
        return sentences.build();
    }
}
