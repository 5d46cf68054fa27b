package io.orderway.inventory;

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
class HandlingTimeDecisionTest {

    private final Decisions decisions;

    HandlingTimeDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "90, 0", "89, 1", "75, 1", "74, 2", "50, 2", "20, 2", "0, 2"})
    void theMoreAnOrderHurriesTheLessTimeTheHouseTakes(int priority, int days) {
        assertThat(decisions.decide("handling-time", Map.of("taskPriority", priority))).isEqualTo(Map.of("handlingDays", days));
    }

    @Test
    void thereIsOneRuleForEachUrgency() {
        assertThat(decisions.rules("handling-time")).hasSize(3);
    }
}
