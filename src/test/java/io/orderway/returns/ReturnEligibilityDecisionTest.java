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
class ReturnEligibilityDecisionTest {

    private final Decisions decisions;

    ReturnEligibilityDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, true, GB, true, 1, PERISHABLE, WITHDRAWAL, UNOPENED, 0, REFUSED",
        "1, false, US, true, 1, BESPOKE, OTHER, UNOPENED, 2, REFUSED",
        "2, true, GB, true, 1, SEALED, WITHDRAWAL, OPENED, 0, REFUSED",
        "3, true, GB, true, 14, SEALED, WITHDRAWAL, UNOPENED, 0, ACCEPTED",
        "3, true, NO, true, 14, ORDINARY, OTHER, USED, 5, ACCEPTED",
        "3, true, DE, false, 0, ORDINARY, WITHDRAWAL, UNOPENED, 0, ACCEPTED",
        "4, true, US, false, 0, ORDINARY, WITHDRAWAL, UNOPENED, 0, PERSON",
        "4, false, GB, false, 0, ORDINARY, DAMAGED, DAMAGED, 0, PERSON",
        "5, true, GB, true, 3, ORDINARY, DAMAGED, DAMAGED, 2, PERSON",
        "5, true, GB, true, 15, ORDINARY, WITHDRAWAL, UNOPENED, 2, PERSON",
        "6, false, US, true, 30, BESPOKE, WRONG_ITEM, UNOPENED, 1, ACCEPTED",
        "6, true, GB, true, 0, PERISHABLE, DAMAGED, DAMAGED, 0, ACCEPTED",
        "7, true, US, true, 30, SEALED, FAULTY, USED, 0, ACCEPTED",
        "7, true, GB, true, 1, BESPOKE, NOT_AS_DESCRIBED, OPENED, 0, ACCEPTED",
        "8, false, GB, true, 1, ORDINARY, FAULTY, USED, 0, PERSON",
        "8, true, GB, true, 31, ORDINARY, DAMAGED, DAMAGED, 0, PERSON",
        "8, true, GB, true, 730, ORDINARY, FAULTY, USED, 0, PERSON",
        "9, true, GB, true, 731, ORDINARY, FAULTY, USED, 0, REFUSED",
        "10, true, GB, true, 15, ORDINARY, WITHDRAWAL, USED, 0, REFUSED",
        "10, true, US, true, 1, ORDINARY, OTHER, DAMAGED, 0, REFUSED",
        "11, true, GB, true, 15, ORDINARY, WITHDRAWAL, UNOPENED, 0, ACCEPTED",
        "11, true, US, true, 30, ORDINARY, WITHDRAWAL, UNOPENED, 1, ACCEPTED",
        "12, false, GB, true, 30, ORDINARY, WITHDRAWAL, UNOPENED, 0, PERSON",
        "12, false, GB, true, 0, ORDINARY, WITHDRAWAL, UNOPENED, 1, PERSON",
        "13, false, GB, true, 31, ORDINARY, WITHDRAWAL, UNOPENED, 0, REFUSED",
        "13, true, GB, true, 15, ORDINARY, WITHDRAWAL, OPENED, 0, REFUSED",
        "13, true, GB, true, 31, ORDINARY, OTHER, UNOPENED, 0, REFUSED"})
    void eachRuleAnswersAtItsBoundaries(int rule, boolean consumer, String country, boolean delivered, int days, String category, String reason,
            String condition, int earlier, String eligibility) {
        Map<String, Object> verdict = decisions.decide("return-eligibility", Map.of("consumer", consumer, "country", country, "delivered",
                delivered, "daysSinceDelivery", days, "goodsCategory", category, "returnReason", reason, "goodsCondition", condition, "earlierReturns",
                earlier));

        assertThat(verdict).containsEntry("eligibility", eligibility);
        assertThat((String) verdict.get("sentence")).endsWith(".");
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("return-eligibility")).hasSize(13);
    }
}
