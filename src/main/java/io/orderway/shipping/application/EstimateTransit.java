package io.orderway.shipping.application;

import io.orderway.catalog.Products;
import io.orderway.inventory.Dispatch;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.order.Urgency;
import io.orderway.shared.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
    public Dispatch dispatch(OrderView order) {
        boolean collected = order.shippingMethod() == ShippingMethod.COLLECTION;
        return dispatch(order.party(PartyRole.SHIP_TO).country(), collected ? Map.of() : pieces(order), order.urgency(), collected);
    }

    @Override
    public Dispatch dispatch(String country, Map<Sku, Integer> pieces, Urgency urgency) {
        return dispatch(country, pieces, urgency, false);
    }

    private Dispatch dispatch(String country, Map<Sku, Integer> pieces, Urgency urgency, boolean collected) {
        String destination = Objects.requireNonNullElse(country, settings.houseCountry());
        return tables.dispatch(new ConsignmentFacts(settings.houseCountry(), destination, weightGrams(pieces), urgency, collected,
                CUSTOMS_DATA_COMPLETE));
    }

    private static Map<Sku, Integer> pieces(OrderView order) {
        Map<Sku, Integer> pieces = new HashMap<>();
        order.goods().forEach(line -> Sku.find(line.sku()).ifPresent(sku -> pieces.merge(sku, line.wanted(), Integer::sum)));
        return pieces;
    }

    private int weightGrams(Map<Sku, Integer> pieces) {
        if (pieces.isEmpty()) {
            return 0;
        }
        long weight = products.findAll(pieces.keySet()).values().stream()
                .mapToLong(product -> (long) pieces.get(product.sku()) * product.weightGrams()).sum();
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }
}
