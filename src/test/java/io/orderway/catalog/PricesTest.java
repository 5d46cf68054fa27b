package io.orderway.catalog;

import static io.orderway.shared.SaveOutcome.Change.CHANGED;
import static io.orderway.shared.SaveOutcome.Change.CREATED;
import static io.orderway.shared.SaveOutcome.Change.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.catalog.PriceScope.ForCustomer;
import io.orderway.catalog.PriceScope.ForList;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class PricesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PriceScope TRADE = new ForList("TRADE");

    @Autowired
    private Products products;

    @Autowired
    private Prices prices;

    private final Sku sku = Sku.of("P" + UUID.randomUUID().toString().substring(0, 8));
    private final String customer = "C-" + sku;

    @BeforeEach
    void anArticle() {
        products.save(new Product(
                sku, "LANTERN", 100, VatClass.STANDARD, new Customs(null, null), Replenishment.NONE, ProductStatus.ORDERABLE));
    }

    @Test
    void theHighestQuantityBreakThatIsReachedCounts() {
        given(TRADE, 1, "3.39");
        given(TRADE, 12, "2.95");
        given(TRADE, 100, "2.55");

        assertThat(priceFor(11)).isEqualTo("3.39 GBP");
        assertThat(priceFor(12)).isEqualTo("2.95 GBP");
        assertThat(priceFor(1000)).isEqualTo("2.55 GBP");
    }

    @Test
    void theCustomersOwnPriceGoesBeforeTheListOnceItsQuantityIsReached() {
        given(TRADE, 1, "3.39");
        given(TRADE, 12, "1.00");
        given(new ForCustomer(customer), 8, "2.75");

        assertThat(priceFor(7)).isEqualTo("3.39 GBP");
        assertThat(priceFor(12)).isEqualTo("2.75 GBP");
        assertThat(agreed(12, TODAY)).get().isEqualTo(
                new AgreedPrice(Money.of("2.75", "GBP"), new ForCustomer(customer), Quantity.of(8)));
    }

    @Test
    void aPriceOfAnotherCustomerOrListDoesNotCount() {
        given(new ForCustomer("somebody else"), 1, "0.10");
        given(new ForList("RETAIL"), 1, "5.00");

        assertThat(agreed(1, TODAY)).isEmpty();
        assertThat(prices.agreedPrice(null, "RETAIL", sku, Quantity.of(1), TODAY)).get()
                .extracting(AgreedPrice::scope).isEqualTo(new ForList("RETAIL"));
    }

    @Test
    void aPriceHoldsFromItsFirstDayToItsLastAndTheOneThatBeganLastCounts() {
        given(TRADE, 1, "3.00");
        prices.save(new Price(TRADE, sku, Quantity.of(1), Money.of("2.00", "GBP"), TODAY, TODAY.plusDays(7)));

        assertThat(agreed(1, TODAY.minusDays(1))).get().extracting(AgreedPrice::unitPrice).hasToString("3.00 GBP");
        assertThat(agreed(1, TODAY)).get().extracting(AgreedPrice::unitPrice).hasToString("2.00 GBP");
        assertThat(agreed(1, TODAY.plusDays(7))).get().extracting(AgreedPrice::unitPrice).hasToString("2.00 GBP");
        assertThat(agreed(1, TODAY.plusDays(8))).get().extracting(AgreedPrice::unitPrice).hasToString("3.00 GBP");
    }

    @Test
    void theArticlesOfAWholeOrderArePricedAtOnceAndThoseWithoutAPriceAreLeftOut() {
        given(TRADE, 1, "3.39");
        Map<Sku, Quantity> order = Map.of(sku, Quantity.of(2), Sku.of("UNPRICED"), Quantity.of(1));

        assertThat(prices.agreedPrices(customer, "TRADE", order, TODAY)).containsOnlyKeys(sku);
        assertThat(prices.agreedPrices(customer, "TRADE", Map.of(), TODAY)).isEmpty();
    }

    @Test
    void aRepeatedPriceChangesNothingAndAnotherAmountReplacesIt() {
        assertThat(given(TRADE, 1, "3.39")).isEqualTo(new SaveOutcome.Saved(CREATED));
        assertThat(given(TRADE, 1, "3.390")).isEqualTo(new SaveOutcome.Saved(UNCHANGED));
        assertThat(given(TRADE, 1, "3.40")).isEqualTo(new SaveOutcome.Saved(CHANGED));
        assertThat(priceFor(1)).isEqualTo("3.40 GBP");
    }

    @Test
    void eachThingThatIsWrongIsNamed() {
        Price wrong = new Price(
                TRADE, Sku.of("UNKNOWN-" + sku), Quantity.ZERO, Money.of("-1", "GBP"), TODAY, TODAY.minusDays(1));

        assertThat(prices.save(wrong)).isEqualTo(new SaveOutcome.Refused(List.of(
                "There is no article UNKNOWN-%s.".formatted(sku),
                "The price begins at 0 pieces.",
                "The price is negative.",
                "The price ends on 2026-11-19, before it begins on 2026-11-20.")));
    }

    private SaveOutcome given(PriceScope scope, int minQuantity, String amount) {
        return prices.save(Price.unlimited(scope, sku, minQuantity, Money.of(amount, "GBP")));
    }

    private Optional<AgreedPrice> agreed(int quantity, LocalDate date) {
        return prices.agreedPrice(customer, "TRADE", sku, Quantity.of(quantity), date);
    }

    private String priceFor(int quantity) {
        return agreed(quantity, TODAY).orElseThrow().unitPrice().toString();
    }
}
