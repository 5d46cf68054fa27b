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
        "1, true, false, US, false, 0, PERISHABLE, OTHER, USED, 9, ACCEPTED",
        "15, false, false, US, false, 0, PERISHABLE, CALLED_BACK, UNOPENED, 3, ACCEPTED",
        "2, false, true, GB, true, 1, PERISHABLE, WITHDRAWAL, UNOPENED, 0, REFUSED",
        "2, false, false, US, true, 1, BESPOKE, OTHER, UNOPENED, 2, REFUSED",
        "3, false, true, GB, true, 1, SEALED, WITHDRAWAL, OPENED, 0, REFUSED",
        "4, false, true, GB, true, 14, SEALED, WITHDRAWAL, UNOPENED, 0, ACCEPTED",
        "4, false, true, NO, true, 14, ORDINARY, OTHER, USED, 5, ACCEPTED",
        "4, false, true, DE, false, 0, ORDINARY, WITHDRAWAL, UNOPENED, 0, ACCEPTED",
        "5, false, true, US, false, 0, ORDINARY, WITHDRAWAL, UNOPENED, 0, PERSON",
        "5, false, false, GB, false, 0, ORDINARY, DAMAGED, DAMAGED, 0, PERSON",
        "6, false, true, GB, true, 3, ORDINARY, DAMAGED, DAMAGED, 2, PERSON",
        "6, false, true, GB, true, 15, ORDINARY, WITHDRAWAL, UNOPENED, 2, PERSON",
        "7, false, false, US, true, 30, BESPOKE, WRONG_ITEM, UNOPENED, 1, ACCEPTED",
        "7, false, true, GB, true, 0, PERISHABLE, DAMAGED, DAMAGED, 0, ACCEPTED",
        "8, false, true, US, true, 30, SEALED, FAULTY, USED, 0, ACCEPTED",
        "8, false, true, GB, true, 1, BESPOKE, NOT_AS_DESCRIBED, OPENED, 0, ACCEPTED",
        "9, false, false, GB, true, 1, ORDINARY, FAULTY, USED, 0, PERSON",
        "9, false, true, GB, true, 31, ORDINARY, DAMAGED, DAMAGED, 0, PERSON",
        "9, false, true, GB, true, 730, ORDINARY, FAULTY, USED, 0, PERSON",
        "10, false, true, GB, true, 731, ORDINARY, FAULTY, USED, 0, REFUSED",
        "11, false, true, GB, true, 15, ORDINARY, WITHDRAWAL, USED, 0, REFUSED",
        "11, false, true, US, true, 1, ORDINARY, OTHER, DAMAGED, 0, REFUSED",
        "12, false, true, GB, true, 15, ORDINARY, WITHDRAWAL, UNOPENED, 0, ACCEPTED",
        "12, false, true, US, true, 30, ORDINARY, WITHDRAWAL, UNOPENED, 1, ACCEPTED",
        "13, false, false, GB, true, 30, ORDINARY, WITHDRAWAL, UNOPENED, 0, PERSON",
        "13, false, false, GB, true, 0, ORDINARY, WITHDRAWAL, UNOPENED, 1, PERSON",
        "14, false, false, GB, true, 31, ORDINARY, WITHDRAWAL, UNOPENED, 0, REFUSED",
        "14, false, true, GB, true, 15, ORDINARY, WITHDRAWAL, OPENED, 0, REFUSED",
        "14, false, true, GB, true, 31, ORDINARY, OTHER, UNOPENED, 0, REFUSED"})
    void eachRuleAnswersAtItsBoundaries(int rule, boolean credited, boolean consumer, String country, boolean delivered, int days, String category, String reason,
            String condition, int earlier, String eligibility) {
        Map<String, Object> verdict = decisions.decide("return-eligibility", Map.of("credited", credited, "consumer", consumer, "country", country, "delivered",
                delivered, "daysSinceDelivery", days, "goodsCategory", category, "returnReason", reason, "goodsCondition", condition, "earlierReturns",
                earlier));

        assertThat(verdict).containsEntry("eligibility", eligibility);
        assertThat((String) verdict.get("sentence")).endsWith(".");
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("return-eligibility")).hasSize(15);
    }
}
