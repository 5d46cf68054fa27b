package io.orderway.complaint;

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
class ComplaintDeadlineDecisionTest {

    private final Decisions decisions;

    ComplaintDeadlineDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE,          KEY_ACCOUNT, 1, 10",
        "WRONG_GOODS,      KEY_ACCOUNT, 1, 10",
        "WRONG_GOODS,      STANDARD,    2, 10",
        "DAMAGED_GOODS,    PREFERRED,   2, 10",
        "MISSING_GOODS,    STANDARD,    2, 10",
        "LATE_DELIVERY,    STANDARD,    2, 10",
        "SERVICE,          PREFERRED,   5, 15",
        "POOR_QUALITY,     STANDARD,    3, 10",
        "PRICE_OR_INVOICE, STANDARD,    3, 10"})
    void eachComplaintHasItsTime(ComplaintTopic topic, String tier, int reviewDays, int answerDays) {
        assertThat(decisions.decide("complaint-deadline", Map.of("complaintTopic", topic.name(), "customerTier", tier)))
                .isEqualTo(Map.of("reviewDays", reviewDays, "answerDays", answerDays));
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("complaint-deadline")).hasSize(4);
    }
}
