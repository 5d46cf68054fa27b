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

    @ParameterizedTest(name = "rule {0}: {1}, rush {2}, {3} days left at {4}, {5}, {6}, load {7} -> {8}, approval {9}")
    @CsvSource({
        "1, REPLACEMENT, false, 999, 23, STANDARD, 0, 500, RUSH, false",
        "1, REPLACEMENT, true,    0, 15, KEY_ACCOUNT, 0, 0, RUSH, false",
        "3, EXCHANGE, false,   0,  9, STANDARD,    10,   0, STANDARD, false",
        "2, SALES, false,   1,  9, KEY_ACCOUNT,    10, 100, RUSH,     false",
        "2, SALES, false,   0, 23, KEY_ACCOUNT,    10,   0, RUSH,     false",
        "3, SALES, false,   1,  9, KEY_ACCOUNT,    10, 101, STANDARD, false",
        "3, SALES, false,   2,  9, KEY_ACCOUNT,  9999,   0, STANDARD, false",
        "3, SALES, false,   0,  9, PREFERRED,    9999,   0, STANDARD, false",
        "3, SALES, false, 999,  9, STANDARD,        0,   0, STANDARD, false",
        "4, SALES, true,    4,  9, KEY_ACCOUNT,  9999,   0, STANDARD, false",
        "5, SALES, true,    0, 14, KEY_ACCOUNT,  9999,   0, RUSH,     true",
        "5, SALES, true,   -2, 14, STANDARD,       10,   0, RUSH,     true",
        "6, SALES, true,    0, 13, KEY_ACCOUNT,    10,  80, SAME_DAY, false",
        "7, SALES, true,    0, 13, KEY_ACCOUNT,    10,  81, SAME_DAY, true",
        "7, SALES, true,    0, 13, PREFERRED,    9999,   0, SAME_DAY, true",
        "7, SALES, true,   -1,  0, STANDARD,       10,   0, SAME_DAY, true",
        "8, SALES, true,    1, 23, KEY_ACCOUNT,    10, 100, RUSH,     false",
        "8, SALES, true,    3,  9, KEY_ACCOUNT,    10, 100, RUSH,     false",
        "9, SALES, true,    1,  9, PREFERRED,     500,  80, RUSH,     false",
        "10, SALES, true,    1,  9, STANDARD,     2000,  80, RUSH,     false",
        "11, SALES, true,   1,  9, KEY_ACCOUNT,    10, 101, RUSH,     true",
        "11, SALES, true,   1,  9, PREFERRED,  499.99,  80, RUSH,     true",
        "11, SALES, true,   1,  9, PREFERRED,     500,  81, RUSH,     true",
        "11, SALES, true,   1,  9, STANDARD,  1999.99,  80, RUSH,     true",
        "11, SALES, true,   3,  9, STANDARD,     2000,  81, RUSH,     true"})
    void eachRuleAnswersAtItsBoundaries(int rule, String kind, boolean rush, int daysLeft, int hour, String tier, double value, int load, String urgency,
            boolean approvalNeeded) {
        Map<String, Object> verdict = decisions.decide("rush-assessment", Map.of("orderKind", kind, "rushRequested", rush, "workingDaysLeft", daysLeft,
                "hour", hour, "customerTier", tier, "netValue", value, "warehouseLoad", load));

        assertThat(verdict).containsEntry("urgency", urgency).containsEntry("approvalNeeded", approvalNeeded);
        assertThat((String) verdict.get("reason")).isNotBlank();
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("rush-assessment")).hasSize(11).doesNotHaveDuplicates();
    }
}
