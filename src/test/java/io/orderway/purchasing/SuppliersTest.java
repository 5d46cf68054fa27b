package io.orderway.purchasing;

import static io.orderway.shared.SaveOutcome.Change.CHANGED;
import static io.orderway.shared.SaveOutcome.Change.CREATED;
import static io.orderway.shared.SaveOutcome.Change.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.PostalAddress;
import io.orderway.shared.Money;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.SaveOutcome.Refused;
import io.orderway.shared.SaveOutcome.Saved;
import io.orderway.shared.Sku;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SuppliersTest {

    private final Suppliers suppliers;
    private final Sku sku;
    private final String number = "S" + UUID.randomUUID().toString().substring(0, 8);

    SuppliersTest(Suppliers suppliers, TestOrders orders) {
        this.suppliers = suppliers;
        this.sku = orders.product();
    }

    @Test
    void aSupplierIsKeptAsGivenAndSavingTheSameAgainChangesNothing() {
        Supplier olaria = supplier("Olaria", "sales@olaria.example", "pt", Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));

        assertThat(suppliers.save(olaria)).isEqualTo(new Saved(CREATED));
        assertThat(suppliers.find(number)).contains(olaria);
        assertThat(suppliers.save(olaria)).isEqualTo(new Saved(UNCHANGED));
        assertThat(suppliers.save(supplier("Olaria Lda", "sales@olaria.example", "pt", Set.of()))).isEqualTo(new Saved(CHANGED));
        assertThat(suppliers.find(number)).get().extracting(Supplier::name).isEqualTo("Olaria Lda");
        assertThat(suppliers.all()).extracting(Supplier::number).contains(number);
    }

    @Test
    void aSupplierWithoutAddressOrEmailIsKept() {
        Supplier bare = new Supplier(number, "Basket maker", null, new PostalAddress(null, null, null, null), "en", Money.zero("GBP"), Set.of());

        assertThat(suppliers.save(bare)).isEqualTo(new Saved(CREATED));
        assertThat(suppliers.find(number)).get().extracting(Supplier::email).isNull();
    }

    @Test
    void eachThingThatIsWrongWithASupplierIsNamed() {
        Supplier wrong = new Supplier(" ", null, "nobody", new PostalAddress("x".repeat(201), null, null, "XX"), "xx", Money.of("-1", "GBP"), Set.of());

        assertThat(reasons(suppliers.save(wrong))).containsExactlyInAnyOrder("The supplier number is missing.", "The name is missing.",
                "The street is longer than 200 characters.", "There is no country XX.", "nobody is not an e-mail address.", "There is no language xx.",
                "The minimum order value is negative.");
    }

    @Test
    void whatHeSellsIsKeptWithItsTerms() {
        suppliers.save(supplier("Olaria", null, "pt", Set.of()));
        SupplierArticle mug = new SupplierArticle(number, sku, 6, 12, Money.of("2.35", "EUR"), 21);

        assertThat(suppliers.save(mug)).isEqualTo(new Saved(CREATED));
        assertThat(suppliers.article(number, sku)).contains(mug);
        assertThat(suppliers.articles(number)).containsExactly(mug);
        assertThat(suppliers.articles(number, List.of(sku, Sku.of("NONE")))).containsOnlyKeys(sku);
        assertThat(suppliers.save(mug)).isEqualTo(new Saved(UNCHANGED));
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        suppliers.save(supplier("Olaria", null, "pt", Set.of()));

        assertThat(reasons(suppliers.save(new SupplierArticle(number, Sku.of("NONE-" + number), 0, -1, Money.of("-2", "GBP"), 4_000))))
                .containsExactlyInAnyOrder("The pack size is not between 1 and 1,000,000: 0.", "The minimum is not between 1 and 1,000,000: -1.",
                        "The lead time is not between 0 and 3,650: 4000.", "The price is negative.", "Supplier %s is paid in EUR.".formatted(number),
                        "There is no article NONE-%s.".formatted(number.toUpperCase()));
        assertThat(reasons(suppliers.save(new SupplierArticle("nobody", sku, 1, 1, Money.of("2", "GBP"), 4)))).containsExactly("There is no supplier nobody.");
    }

    @Test
    void theCurrencyStaysAsLongAsPricesAreInIt() {
        suppliers.save(supplier("Olaria", null, "pt", Set.of()));
        suppliers.save(new SupplierArticle(number, sku, 6, 12, Money.of("2.35", "EUR"), 21));

        SaveOutcome outcome = suppliers.save(new Supplier(number, "Olaria", null, new PostalAddress(null, null, null, "PT"), "pt", Money.zero("GBP"), Set.of()));

        assertThat(reasons(outcome)).containsExactly("The articles of supplier %s have prices in EUR.".formatted(number));
    }

    @ParameterizedTest
    @CsvSource({"1,12", "12,12", "13,18", "18,18", "0,12", "1000000,1000002"})
    void heSellsWholePacksAndNotLessThanHisMinimum(int wanted, int sold) {
        assertThat(new SupplierArticle(number, sku, 6, 12, Money.of("2.35", "EUR"), 21).soldFor(wanted)).isEqualTo(sold);
    }

    private Supplier supplier(String name, String email, String language, Set<DayOfWeek> days) {
        return new Supplier(number, name, email, new PostalAddress("Rua 1", "3020-115", "Coimbra", "PT"), language, Money.of("250", "EUR"), days);
    }

    private static List<String> reasons(SaveOutcome outcome) {
        return ((Refused) outcome).reasons();
    }
}
