package io.orderway.shipping.application;

import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Foresees how long an order will be under way, by the tables that choose its carrier later. All its goods are weighed: a part of them is
 * lighter and no slower. Customs data that are missing are completed in the house and cost no day under way; where nobody has said yet where
 * the goods go, they are taken to stay in the country.
 */
@Service
class EstimateTransit implements TransitTime {

    private static final boolean CUSTOMS_DATA_COMPLETE = true;

    private final Products products;
    private final CarrierTables tables;
    private final ShippingSettings settings;

    EstimateTransit(Products products, CarrierTables tables, ShippingSettings settings) {
        this.products = products;
        this.tables = tables;
        this.settings = settings;
    }

    @Override
    public int workingDays(OrderView order) {
        if (order.shippingMethod() == ShippingMethod.COLLECTION) {
            return 0;
        }
        String destination = Objects.requireNonNullElse(order.party(PartyRole.SHIP_TO).country(), settings.houseCountry());
        return tables.transitDays(new ConsignmentFacts(settings.houseCountry(), destination, weightGrams(order), order.urgency(), false,
                CUSTOMS_DATA_COMPLETE));
    }

    private int weightGrams(OrderView order) {
        List<OrderView.Line> goods = order.goods().stream().filter(line -> line.wanted() > 0).toList();
        Map<Sku, Product> known = products.findAll(goods.stream().map(line -> Sku.of(line.sku())).distinct().toList());
        long weight = goods.stream().mapToLong(line -> (long) line.wanted() * weightGrams(known.get(Sku.of(line.sku())))).sum();
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }

    private static int weightGrams(Product product) {
        return Optional.ofNullable(product).map(Product::weightGrams).orElse(0);
    }
}
