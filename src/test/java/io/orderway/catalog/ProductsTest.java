package io.orderway.catalog;

import static io.orderway.shared.SaveOutcome.Change.CHANGED;
import static io.orderway.shared.SaveOutcome.Change.CREATED;
import static io.orderway.shared.SaveOutcome.Change.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.ProcessTest;
import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ProductsTest {

    @Autowired
    private Products products;

    private final Sku sku = Sku.of("t" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void aNewArticleIsFoundAsGivenInWhicheverCaseItIsAskedFor() {
        Product lantern = product("WHITE METAL LANTERN", 429);

        assertThat(products.save(lantern)).isEqualTo(new SaveOutcome.Saved(CREATED));
        assertThat(products.find(Sku.of(sku.value().toLowerCase()))).contains(lantern);
        assertThat(products.findAll(List.of(sku, Sku.of("NONE")))).containsOnlyKeys(sku);
    }

    @Test
    void savingTheSameAgainChangesNothingAndAnotherWeightChangesTheArticle() {
        products.save(product("LANTERN", 429));

        assertThat(products.save(product("LANTERN", 429))).isEqualTo(new SaveOutcome.Saved(UNCHANGED));
        assertThat(products.save(product("LANTERN", 430))).isEqualTo(new SaveOutcome.Saved(CHANGED));
    }

    @Test
    void anImportDoesNotPutADiscontinuedArticleBackOnSale() {
        products.save(product("LANTERN", 429));
        products.changeStatus(sku, ProductStatus.DISCONTINUED);

        products.save(product("METAL LANTERN", 429));

        assertThat(products.find(sku)).get().extracting(Product::isOrderable).isEqualTo(false);
    }

    @Test
    void eachThingThatIsWrongIsNamed() {
        Product wrong = new Product(
                sku,
                " ",
                -1,
                VatClass.ZERO,
                new Customs("12", "QQ"),
                new Replenishment(Quantity.ZERO, Quantity.ZERO, "S".repeat(41), -1),
                ProductStatus.ORDERABLE);

        assertThat(products.save(wrong)).isEqualTo(new SaveOutcome.Refused(List.of(
                "The description is missing.",
                "The weight is negative.",
                "12 is not a customs code of 6 to 10 digits.",
                "There is no country QQ.",
                "The supplier is longer than 40 characters.",
                "The lead time is negative.")));
        assertThatThrownBy(() -> products.changeStatus(sku, ProductStatus.BLOCKED)).isInstanceOf(NoSuchElementException.class);
    }

    private Product product(String description, int weightGrams) {
        return new Product(
                sku,
                description,
                weightGrams,
                VatClass.STANDARD,
                new Customs("392640", "TR"),
                new Replenishment(Quantity.of(21), Quantity.of(69), "SUP-10", 18),
                ProductStatus.ORDERABLE);
    }
}
