package io.orderway.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WarehouseTimeLimitDecisionTest {

    private static final String DECISION = "warehouse-time-limit";

    private final Decisions decisions;

    WarehouseTimeLimitDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}: priority {1}: {2}")
    @CsvSource({"1, 100, PT1H", "1, 90, PT1H", "2, 89, PT2H", "2, 75, PT2H", "3, 74, P1D", "3, 50, P1D", "3, 20, P1D", "3, 0, P1D"})
    void limits(int rule, int priority, String limit) {
        assertThat(decisions.decide(DECISION, Map.of("taskPriority", priority))).containsEntry("warehouseTimeLimit", limit);
    }

    @Test
    void hasThreeRulesWithAReasonEach() {
        assertThat(decisions.rules(DECISION)).hasSize(3).doesNotContain("").doesNotHaveDuplicates();
    }
}
