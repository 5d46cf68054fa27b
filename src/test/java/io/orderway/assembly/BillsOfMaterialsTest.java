package io.orderway.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.catalog.BillsOfMaterials;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.SaveOutcome.Change;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BillsOfMaterialsTest {

    private final BillsOfMaterials bills;
    private final Sku set;
    private final Sku cup;
    private final Sku saucer;

    BillsOfMaterialsTest(BillsOfMaterials bills, TestOrders orders) {
        this.bills = bills;
        this.set = orders.product();
        this.cup = orders.product();
        this.saucer = orders.product();
    }

    @Test
    void aBillIsKeptChangedAndTakenAway() {
        assertThat(replace(set, Map.of(cup, 4, saucer, 4))).isEqualTo(new SaveOutcome.Saved(Change.CREATED));
        assertThat(replace(set, Map.of(cup, 4, saucer, 4))).isEqualTo(new SaveOutcome.Saved(Change.UNCHANGED));
        assertThat(replace(set, Map.of(cup, 6))).isEqualTo(new SaveOutcome.Saved(Change.CHANGED));
        assertThat(bills.put(set, saucer, 6)).isEqualTo(new SaveOutcome.Saved(Change.CREATED));
        assertThat(bills.put(set, saucer, 6)).isEqualTo(new SaveOutcome.Saved(Change.UNCHANGED));
        assertThat(bills.of(set)).isEqualTo(Map.of(cup, 6, saucer, 6));
        assertThat(replace(set, Map.of())).isEqualTo(new SaveOutcome.Saved(Change.CHANGED));
        assertThat(bills.of(set)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001, Integer.MAX_VALUE})
    void aNumberThatCannotBeIsRefused(int pieces) {
        assertThat(reasons(bills.put(set, cup, pieces))).singleElement().asString().contains("10,000");
    }

    @Test
    void articlesThatDoNotExistAreRefusedTogether() {
        assertThat(reasons(replace(Sku.of("NOT-SET"), Map.of(Sku.of("NOT-CUP"), 1))))
                .containsExactly("There is no article NOT-SET.", "There is no article NOT-CUP.");
        assertThat(bills.of(Sku.of("NOT-SET"))).isEmpty();
    }

    @Test
    void nothingIsMadeOfItselfNotEvenByWayOfOthers() {
        assertThat(reasons(bills.put(set, set, 1))).singleElement().asString().contains("made of itself");
        bills.put(set, cup, 1);
        bills.put(cup, saucer, 1);
        assertThat(reasons(bills.put(saucer, set, 1))).singleElement().asString().contains("made of itself, by way of " + set);
        assertThat(bills.of(saucer)).isEmpty();
    }

    @Test
    void twoWhoWouldCloseACircleTogetherDoNot() throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        List<SaveOutcome> outcomes = AtOnce.times(2, () -> first.getAndSet(false) ? bills.put(set, cup, 1) : bills.put(cup, set, 1));
        assertThat(outcomes).filteredOn(SaveOutcome.Saved.class::isInstance).hasSize(1);
    }

    private SaveOutcome replace(Sku article, Map<Sku, Integer> components) {
        return bills.replace(article, new TreeMap<>(components));
    }

    private static List<String> reasons(SaveOutcome outcome) {
        return ((SaveOutcome.Refused) outcome).reasons();
    }
}
