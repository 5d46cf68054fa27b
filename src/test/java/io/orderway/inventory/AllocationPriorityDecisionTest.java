package io.orderway.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AllocationPriorityDecisionTest {

    private final Decisions decisions;

    AllocationPriorityDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}: priority {1}, promised in {2}, wished in {3}, {4}, waiting {5}, worth {6} -> {7} {8}")
    @CsvSource({
        "1,  100, 999, 999, STANDARD,     0,     0, WIN,  900",
        "1,   90,  -5,  20, KEY_ACCOUNT, 99,  9999, WIN,  900",
        "2,   89, 999, 999, STANDARD,     0,     0, WIN,  800",
        "2,   75,  -5,  20, KEY_ACCOUNT, 99,  9999, WIN,  800",
        "3,   74,  -5,  20, KEY_ACCOUNT, 99,  9999, LOSE,  50",
        "3,   50, 999, 998, STANDARD,     0,     0, LOSE,  50",
        "4,   50,  -1,  19, KEY_ACCOUNT,  0,     0, WIN,  700",
        "5,   50,  -1, 999, PREFERRED,    0,     0, KEEP, 600",
        "5,   50, -99, 999, STANDARD,    99,  9999, KEEP, 600",
        "6,   50,   0, 999, KEY_ACCOUNT,  0,     0, WIN,  550",
        "6,   50,   2, 999, KEY_ACCOUNT,  0,     0, WIN,  550",
        "7,   50,   0, 999, PREFERRED,    0,     0, KEEP, 500",
        "7,   50,   2, 999, STANDARD,    99,  9999, KEEP, 500",
        "8,   50,   3, 999, KEY_ACCOUNT,  0,     0, KEEP, 400",
        "8,   50, 999, 999, KEY_ACCOUNT, 99,  9999, KEEP, 400",
        "9,   50,   3, 999, PREFERRED,   10,     0, KEEP, 350",
        "9,   50, 999, 999, STANDARD,    10,  9999, KEEP, 350",
        "10,  50,   3, 999, PREFERRED,    9,  9999, KEEP, 300",
        "11,  50,   3, 999, STANDARD,     9,  1000, KEEP, 250",
        "12,  50,   3, 999, STANDARD,     9, 24.99, FILL, 100",
        "13,  50,   3, 999, STANDARD,     9,    25, FILL, 200",
        "13,  20, 999, 999, STANDARD,     0, 999.99, FILL, 200"})
    void eachRuleAnswersAtItsBoundaries(int rule, int priority, int promise, int wish, String tier, int waiting, double value, String strategy, int rank) {
        Map<String, Object> verdict = rank(priority, promise, wish, tier, waiting, value);

        assertThat(verdict).containsEntry("strategy", strategy).containsEntry("rank", rank);
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("allocation-priority")).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void theReasonTellsTheRule() {
        Set<Object> reasons = new HashSet<>();
        reasons.add(rank(90, 999, 999, "STANDARD", 0, 0).get("reason"));
        reasons.add(rank(75, 999, 999, "STANDARD", 0, 0).get("reason"));
        reasons.add(rank(50, 999, 20, "STANDARD", 0, 0).get("reason"));
        reasons.add(rank(50, -1, 999, "KEY_ACCOUNT", 0, 0).get("reason"));
        reasons.add(rank(50, -1, 999, "STANDARD", 0, 0).get("reason"));
        reasons.add(rank(50, 0, 999, "KEY_ACCOUNT", 0, 0).get("reason"));
        reasons.add(rank(50, 0, 999, "STANDARD", 0, 0).get("reason"));
        reasons.add(rank(50, 999, 999, "KEY_ACCOUNT", 0, 0).get("reason"));
        reasons.add(rank(50, 999, 999, "STANDARD", 10, 0).get("reason"));
        reasons.add(rank(50, 999, 999, "PREFERRED", 0, 0).get("reason"));
        reasons.add(rank(50, 999, 999, "STANDARD", 0, 1000).get("reason"));
        reasons.add(rank(50, 999, 999, "STANDARD", 0, 0).get("reason"));
        reasons.add(rank(50, 999, 999, "STANDARD", 0, 25).get("reason"));
        assertThat(reasons).hasSize(13).doesNotContainNull();
    }

    private Map<String, Object> rank(int priority, int promise, int wish, String tier, int waiting, double value) {
        return decisions.decide("allocation-priority", Map.of("taskPriority", priority, "daysToPromise", promise, "daysToWish", wish, "customerTier", tier,
                "daysWaiting", waiting, "netValue", value));
    }
}
