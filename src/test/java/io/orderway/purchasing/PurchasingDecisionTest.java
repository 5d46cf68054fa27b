package io.orderway.purchasing;

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
class PurchasingDecisionTest {

    private final Decisions decisions;

    PurchasingDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, GBP, 0,    true,  NOBODY",
        "1, CHF, 500,  true,  NOBODY",
        "2, EUR, 501,  false, NOBODY",
        "2, USD, 5000, false, NOBODY",
        "3, GBP, 501,  true,  purchasing",
        "3, EUR, 5000, true,  purchasing",
        "4, GBP, 5001, false, managers",
        "4, CHF, 5001, true,  managers",
        "5, JPY, 1,    true,  managers"})
    void theMoreIsBoughtTheMorePeopleAgree(int rule, String currency, int units, boolean byHand, String approval) {
        assertThat(decisions.decide("purchase-approval", Map.of("purchaseCurrency", currency, "purchaseUnits", units, "placedByHand", byHand)))
                .isEqualTo(Map.of("purchaseApproval", approval));
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, true,  true,  true,  9,  9,  9, END",
        "1, true,  false, false, 0,  0,  0, END",
        "2, false, false, false, 0,  0,  0, ASK",
        "3, false, true,  false, 2,  0,  0, REMIND",
        "4, false, true,  false, 2,  0,  1, ASK",
        "5, false, true,  true,  1,  1,  0, REMIND",
        "5, false, true,  false, 1,  1,  0, REMIND",
        "6, false, true,  true,  2,  1,  1, ASK",
        "7, false, true,  false, 1,  0,  0, WAIT",
        "7, false, true,  false, 1,  0,  1, WAIT",
        "7, false, true,  true,  9,  0,  0, WAIT",
        "7, false, true,  true,  0,  1,  0, WAIT",
        "7, false, true,  true,  1,  1,  1, WAIT",
        "7, false, true,  true,  -3, 1,  2, WAIT"})
    void aSupplierIsRemindedOnceAndThenAsked(int rule, boolean ended, boolean sent, boolean confirmed, int quiet, int overdue, int reminders, String step) {
        assertThat(decisions.decide("purchase-follow-up", Map.of("purchaseOrderEnded", ended, "purchaseOrderSent", sent, "purchaseOrderConfirmed", confirmed,
                "daysQuiet", quiet, "daysOverdue", overdue, "supplierReminders", reminders))).isEqualTo(Map.of("purchaseStep", step));
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, 5,    50,  NOBODY",
        "1, -900, -30, NOBODY",
        "2, 6,    2,   NOBODY",
        "3, 6,    3,   finance",
        "3, 6,    10,  finance",
        "4, 6,    11,  purchasing"})
    void onlyADifferenceThatMattersIsSomebodysMatter(int rule, int units, int percent, String desk) {
        assertThat(decisions.decide("price-difference", Map.of("priceUnits", units, "pricePercent", percent))).isEqualTo(Map.of("priceDesk", desk));
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"1, 1, 75, true", "1, 500, 90, true", "2, 200, 74, true", "3, 199, 74, false", "3, 1, 0, false"})
    void aLargeOrderAndARushDoNotWaitForTheMorning(int rule, int missing, int priority, boolean large) {
        assertThat(decisions.decide("large-order", Map.of("missingPieces", missing, "taskPriority", priority))).isEqualTo(Map.of("largeOrder", large));
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("large-order")).hasSize(3);
        assertThat(decisions.rules("purchase-approval")).hasSize(5);
        assertThat(decisions.rules("purchase-follow-up")).hasSize(7);
        assertThat(decisions.rules("price-difference")).hasSize(4);
    }
}
