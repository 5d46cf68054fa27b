package io.orderway.payment;

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
class CreditDecisionTest {

    private final Decisions decisions;

    CreditDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, true,  true,  PREPAID,    KEY_ACCOUNT, 0,    FINANCE",
        "1, true,  false, ON_ACCOUNT, STANDARD,    10,   FINANCE",
        "2, false, true,  PREPAID,    STANDARD,    0,    ON_ACCOUNT",
        "2, false, true,  ON_ACCOUNT, STANDARD,    9999, ON_ACCOUNT",
        "3, false, false, PREPAID,    KEY_ACCOUNT, 1,    PREPAYMENT",
        "4, false, false, ON_ACCOUNT, STANDARD,    100,  ON_ACCOUNT",
        "4, false, false, ON_ACCOUNT, PREFERRED,   0,    ON_ACCOUNT",
        "5, false, false, ON_ACCOUNT, KEY_ACCOUNT, 101,  ON_ACCOUNT",
        "5, false, false, ON_ACCOUNT, KEY_ACCOUNT, 110,  ON_ACCOUNT",
        "6, false, false, ON_ACCOUNT, KEY_ACCOUNT, 111,  FINANCE",
        "6, false, false, ON_ACCOUNT, PREFERRED,   101,  FINANCE",
        "6, false, false, ON_ACCOUNT, STANDARD,    9999, FINANCE"})
    void eachRuleAnswersAtItsBoundaries(int rule, boolean blocked, boolean nothingDue, String terms, String tier, int percent, String way) {
        assertThat(decisions.decide("credit-decision", Map.of("customerBlocked", blocked, "nothingDue", nothingDue, "paymentTerms", terms,
                "customerTier", tier, "creditUsePercent", percent))).isEqualTo(Map.of("paymentWay", way));
    }

    @ParameterizedTest
    @CsvSource({"101, 1, false", "120, 1000, false", "121, 1000, true", "120, 1001, true", "9999, 10, true"})
    void whoGoesFarBeyondTheLimitNeedsASecondPerson(int percent, int excess, boolean needed) {
        assertThat(decisions.decide("credit-approval", Map.of("creditUsePercent", percent, "creditExcess", excess)))
                .isEqualTo(Map.of("confirmationNeeded", needed));
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("credit-decision")).hasSize(6);
        assertThat(decisions.rules("credit-approval")).hasSize(2);
    }
}
