package io.orderway.returns;

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
class CreditMatchDecisionTest {

    private final Decisions decisions;

    CreditMatchDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, 0, false, false, 0,   UNCLEAR",
        "1, 0, true,  true,  0,   UNCLEAR",
        "2, 1, true,  false, 0,   UNCLEAR",
        "2, 9, false, false, 400, UNCLEAR",
        "3, 1, false, true,  365, UNCLEAR",
        "4, 1, true,  true,  366, UNCLEAR",
        "5, 1, true,  true,  365, CLEAR",
        "5, 7, true,  true,  0,   CLEAR"})
    void eachRuleAnswersAtItsBoundaries(int rule, int candidates, boolean samePrice, boolean enough, int days, String match) {
        Map<String, Object> verdict = decisions.decide("credit-match", Map.of("candidateOrders", candidates, "samePrice", samePrice, "enough", enough,
                "daysSinceOrder", days));

        assertThat(verdict).containsEntry("creditMatch", match);
        assertThat((String) verdict.get("sentence")).endsWith(".");
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("credit-match")).hasSize(5);
    }
}
