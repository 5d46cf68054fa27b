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
class RefundDecisionTest {

    private final Decisions decisions;

    RefundDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, CARD,          1,    true,  true,  true,  ACCOUNT",
        "1, CASH,          1,    false, true,  true,  ACCOUNT",
        "8, CARD,          1,    true,  false, true,  PROVIDER",
        "2, CASH,          0,    true,  true, false, BY_HAND",
        "2, CASH,          9999, false, false, false, BY_HAND",
        "3, CARD,          181,  true,  true, false, ACCOUNT",
        "3, CARD,          181,  false, true, false, ACCOUNT",
        "4, CARD,          181,  true,  false, false, BY_HAND",
        "5, BANK_TRANSFER, 396,  true,  true, false, ACCOUNT",
        "6, BANK_TRANSFER, 396,  true,  false, false, BY_HAND",
        "7, BANK_TRANSFER, 395,  false, true, false, BY_HAND",
        "7, CARD,          180,  false, true, false, BY_HAND",
        "8, BANK_TRANSFER, 395,  true,  true, false, PROVIDER",
        "8, BANK_TRANSFER, 0,    true,  false, false, PROVIDER",
        "8, CARD,          180,  true,  false, false, PROVIDER"})
    void eachPaymentGoesBackByTheWayThatIsStillPossible(int rule, String method, int days, boolean connected, boolean account,
            boolean wish, String route) {
        assertThat(decisions.decide("refund-route", Map.of("paymentMethod", method, "paymentAgeDays", days, "providerConnected", connected,
                "accountKnown", account, "refundToAccount", wish))).isEqualTo(Map.of("refundRoute", route));
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, CANCELLATION, 1,    NOBODY",
        "1, OVERPAYMENT,  500,  NOBODY",
        "1, REPLACEMENT,  500,  NOBODY",
        "2, RETURN,       0,    NOBODY",
        "2, COMPLAINT,    100,  NOBODY",
        "3, LOSS,         101,  FINANCE",
        "3, DELAY,        1000, FINANCE",
        "3, CANCELLATION, 501,  FINANCE",
        "4, RETURN,       1001, SECOND_PERSON",
        "4, OVERPAYMENT,  1001, SECOND_PERSON"})
    void theMoreMoneyGoesBackTheMorePeopleAgree(int rule, String cause, int units, String approval) {
        assertThat(decisions.decide("refund-approval", Map.of("refundCause", cause, "refundUnits", units)))
                .isEqualTo(Map.of("refundApproval", approval));
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("refund-route")).hasSize(8);
        assertThat(decisions.rules("refund-approval")).hasSize(4);
    }
}
