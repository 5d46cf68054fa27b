package io.orderway.catalog;

import io.orderway.catalog.PriceScope.ForCustomer;
import io.orderway.catalog.PriceScope.ForList;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.SaveOutcome.Change;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredPrices implements Prices {

    private static final String AGREED = """
            select distinct on (price.sku) price.sku, customer_number, price_list, min_quantity, unit_price, currency
            from price
            join unnest(:skus, :quantities) as wanted (sku, quantity) on wanted.sku = price.sku and wanted.quantity >= min_quantity
            where (customer_number = :customer or price_list = :priceList)
              and coalesce(valid_from <= :date, true)
              and coalesce(valid_to >= :date, true)
            order by price.sku, customer_number nulls last, min_quantity desc, valid_from desc nulls last
            """;

    /** One statement, so that two imports at once neither fail nor lose a change; no row comes back if nothing differs. */
    private static final String UPSERT = """
            insert into price (customer_number, price_list, sku, min_quantity, valid_from, valid_to, unit_price, currency, changed_at)
            values (:customer, :priceList, :sku, :minQuantity, :validFrom, :validTo, :unitPrice, :currency, :now)
            on conflict on constraint price_once do update set
                (valid_to, unit_price, currency, changed_at)
                = (excluded.valid_to, excluded.unit_price, excluded.currency, excluded.changed_at)
            where (price.valid_to, price.unit_price, price.currency)
                  is distinct from (excluded.valid_to, excluded.unit_price, excluded.currency)
            returning xmax = 0 as created
            """;

    private final JdbcClient jdbc;
    private final Products products;
    private final Clock clock;

    StoredPrices(JdbcClient jdbc, Products products, Clock clock) {
        this.jdbc = jdbc;
        this.products = products;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AgreedPrice> agreedPrice(String customerNumber, String priceList, Sku sku, Quantity quantity, LocalDate date) {
        return Optional.ofNullable(agreedPrices(customerNumber, priceList, Map.of(sku, quantity), date).get(sku));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, AgreedPrice> agreedPrices(String customerNumber, String priceList, Map<Sku, Quantity> quantities, LocalDate date) {
        List<Sku> skus = List.copyOf(quantities.keySet());
        Map<Sku, AgreedPrice> agreed = new HashMap<>();
        jdbc.sql(AGREED)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .param("quantities", skus.stream().map(sku -> quantities.get(sku).pieces()).toArray(Integer[]::new))
                .param("customer", customerNumber)
                .param("priceList", priceList)
                .param("date", date)
                .query(row -> {
                    agreed.put(Sku.of(row.getString("sku")), agreedPrice(row));
                });
        return agreed;
    }

    @Override
    @Transactional
    public SaveOutcome save(Price price) {
        List<String> reasons = reasonsToRefuse(price);
        if (!reasons.isEmpty()) {
            return new SaveOutcome.Refused(reasons);
        }
        Optional<Boolean> created = jdbc.sql(UPSERT)
                .param("customer", price.scope() instanceof ForCustomer scope ? scope.customerNumber() : null)
                .param("priceList", price.scope() instanceof ForList scope ? scope.priceList() : null)
                .param("sku", price.sku().value())
                .param("minQuantity", price.minQuantity().pieces())
                .param("validFrom", price.validFrom())
                .param("validTo", price.validTo())
                .param("unitPrice", price.unitPrice().amount())
                .param("currency", price.unitPrice().currency())
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .optional();
        return new SaveOutcome.Saved(created.map(isNew -> isNew ? Change.CREATED : Change.CHANGED).orElse(Change.UNCHANGED));
    }

    private List<String> reasonsToRefuse(Price price) {
        List<String> reasons = new ArrayList<>();
        if (products.find(price.sku()).isEmpty()) {
            reasons.add("There is no article %s.".formatted(price.sku()));
        }
        if (price.minQuantity().isZero()) {
            reasons.add("The price begins at 0 pieces.");
        }
        if (price.unitPrice().isNegative()) {
            reasons.add("The price is negative.");
        }
        if (price.validFrom() != null && price.validTo() != null && price.validTo().isBefore(price.validFrom())) {
            reasons.add("The price ends on %s, before it begins on %s.".formatted(price.validTo(), price.validFrom()));
        }
        return reasons;
    }

    private static AgreedPrice agreedPrice(ResultSet row) throws SQLException {
        String customerNumber = row.getString("customer_number");
        return new AgreedPrice(
                Money.of(row.getBigDecimal("unit_price"), row.getString("currency")),
                customerNumber == null ? new ForList(row.getString("price_list")) : new ForCustomer(customerNumber),
                Quantity.of(row.getInt("min_quantity")));
    }
}
