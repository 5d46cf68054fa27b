package io.orderway.rush;

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
class RushAssessmentDecisionTest {

    private final Decisions decisions;

    RushAssessmentDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}: rush {1}, {2} days left at {3}, {4}, {5}, load {6} -> {7}, approval {8}")
    @CsvSource({
        "1, false,   1,  9, KEY_ACCOUNT,    10, 100, RUSH,     false",
        "1, false,   0, 23, KEY_ACCOUNT,    10,   0, RUSH,     false",
        "2, false,   1,  9, KEY_ACCOUNT,    10, 101, STANDARD, false",
        "2, false,   2,  9, KEY_ACCOUNT,  9999,   0, STANDARD, false",
        "2, false,   0,  9, PREFERRED,    9999,   0, STANDARD, false",
        "2, false, 999,  9, STANDARD,        0,   0, STANDARD, false",
        "3, true,    4,  9, KEY_ACCOUNT,  9999,   0, STANDARD, false",
        "4, true,    0, 14, KEY_ACCOUNT,  9999,   0, RUSH,     true",
        "4, true,   -2, 14, STANDARD,       10,   0, RUSH,     true",
        "5, true,    0, 13, KEY_ACCOUNT,    10,  80, SAME_DAY, false",
        "6, true,    0, 13, KEY_ACCOUNT,    10,  81, SAME_DAY, true",
        "6, true,    0, 13, PREFERRED,    9999,   0, SAME_DAY, true",
        "6, true,   -1,  0, STANDARD,       10,   0, SAME_DAY, true",
        "7, true,    1, 23, KEY_ACCOUNT,    10, 100, RUSH,     false",
        "7, true,    3,  9, KEY_ACCOUNT,    10, 100, RUSH,     false",
        "8, true,    1,  9, PREFERRED,     500,  80, RUSH,     false",
        "9, true,    1,  9, STANDARD,     2000,  80, RUSH,     false",
        "10, true,   1,  9, KEY_ACCOUNT,    10, 101, RUSH,     true",
        "10, true,   1,  9, PREFERRED,  499.99,  80, RUSH,     true",
        "10, true,   1,  9, PREFERRED,     500,  81, RUSH,     true",
        "10, true,   1,  9, STANDARD,  1999.99,  80, RUSH,     true",
        "10, true,   3,  9, STANDARD,     2000,  81, RUSH,     true"})
    void eachRuleAnswersAtItsBoundaries(int rule, boolean rush, int daysLeft, int hour, String tier, double value, int load, String urgency,
            boolean approvalNeeded) {
        Map<String, Object> verdict = decisions.decide("rush-assessment", Map.of("rushRequested", rush, "workingDaysLeft", daysLeft,
                "hour", hour, "customerTier", tier, "netValue", value, "warehouseLoad", load));

        assertThat(verdict).containsEntry("urgency", urgency).containsEntry("approvalNeeded", approvalNeeded);
        assertThat((String) verdict.get("reason")).isNotBlank();
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("rush-assessment")).hasSize(10).doesNotHaveDuplicates();
    }
}
