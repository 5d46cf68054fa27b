package io.orderway.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderKindDecisionTest {

    private final Decisions decisions;
    private final OrderKinds kinds;

    OrderKindDecisionTest(Decisions decisions, OrderKinds kinds) {
        this.decisions = decisions;
        this.kinds = kinds;
    }

    @ParameterizedTest
    @CsvSource({
        "SALES, true, true, true, true, true, false",
        "SAMPLE, true, true, false, false, true, true",
        "SUPPLY, false, false, false, false, false, false",
        "WORK, false, false, false, false, false, false",
        "SPECIAL, true, false, false, false, false, false",
        "SUBSCRIPTION, true, false, false, false, false, false",
        "REPLACEMENT, true, false, false, false, false, false",
        "EXCHANGE, true, false, true, false, true, false"})
    void eachKindHasItsRules(String kind, boolean told, boolean duplicates, boolean prices, boolean minimum, boolean quantities, boolean yearly) {
        assertThat(decisions.decide("order-kind", Map.of("orderKind", kind))).isEqualTo(Map.of("customerTold", told,
                "duplicatesLookedFor", duplicates, "pricesChecked", prices, "minimumApplies", minimum, "quantitiesJudged", quantities,
                "yearlyLimitApplies", yearly));
    }

    @ParameterizedTest
    @EnumSource(OrderKind.class)
    void theTableKnowsEveryKindAndWhatIsFreeIsNotCompared(OrderKind kind) {
        KindRules rules = kinds.of(kind);
        assertThat(kind.isFree() && (rules.pricesChecked() || rules.minimumApplies())).isFalse();
    }

    @Test
    void everyRuleIsCoveredAbove() {
        assertThat(decisions.rules("order-kind")).hasSize(OrderKind.values().length);
    }
}
