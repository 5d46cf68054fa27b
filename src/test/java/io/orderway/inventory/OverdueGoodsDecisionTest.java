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
class OverdueGoodsDecisionTest {

    private final Decisions decisions;

    OverdueGoodsDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({"1, true, 2", "3, true, 2", "4, true, 5", "10, true, 5", "11, false, 0", "400, false, 0"})
    void theLongerGoodsAreOverdueTheLessTheyAreCountedOn(int daysOverdue, boolean countedOn, int days) {
        assertThat(decisions.decide("overdue-goods", Map.of("daysOverdue", daysOverdue)))
                .isEqualTo(Map.of("countedOn", countedOn, "expectedInDays", days));
    }

    @Test
    void hasThreeRulesWithAReasonEach() {
        assertThat(decisions.rules("overdue-goods")).hasSize(3).doesNotContain("").doesNotHaveDuplicates();
    }
}
