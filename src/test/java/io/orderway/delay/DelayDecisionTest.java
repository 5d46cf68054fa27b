package io.orderway.delay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

/** The tables by which delays are explained, agreed on and compensated: every rule, at its boundaries. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DelayDecisionTest {

    private final Decisions decisions;

    DelayDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({"SUPPLIER, true, true, true, false, SUPPLIER, false, 0", "SUPPLIER, false, false, true, false, STOCK, true, 0",
        "CLERK, true, true, true, false, OTHER, false, 0", "CLERK, false, false, false, false, UNKNOWN, true, 0",
        "CARRIER, false, true, false, true, CARRIER, false, 2", "HOLD, false, true, false, false, HOLD, true, 0",
        "PROMISE_AT_RISK, false, true, true, false, HOLD, true, 0", "PROMISE_AT_RISK, false, false, true, false, STOCK, true, 0",
        "PROMISE_AT_RISK, false, false, false, true, CARRIER, false, 2", "PROMISE_AT_RISK, false, false, false, false, WAREHOUSE, false, 2"})
    void theCauseIsFoundByRuleOrAClerkLooks(String trigger, boolean given, boolean held, boolean waiting, boolean sent, String cause,
            boolean clerk, int days) {
        assertThat(decisions.decide("delay-cause", Map.of("delayTrigger", trigger, "newDateGiven", given, "orderHeld", held, "goodsWaiting", waiting,
                "goodsSent", sent))).containsEntry("delayCause", cause).containsEntry("clerkNeeded", clerk).containsEntry("extraDays", days);
    }

    @ParameterizedTest
    @CsvSource({"US, CONSUMER, 1, false, 30, KEEP, 10, 10", "US, BUSINESS, 1, false, 1, KEEP, 10, 10", "US, CONSUMER, 1, false, 31, CANCEL, 10, 5",
        "US, CONSUMER, 2, false, 3, CANCEL, 10, 5", "US, BUSINESS, 1, true, 999, CANCEL, 10, 5", "GB, CONSUMER, 1, false, 30, KEEP, 5, 5",
        "GB, CONSUMER, 1, false, 31, CANCEL, 5, 5", "GB, CONSUMER, 2, false, 1, CANCEL, 5, 5", "GB, CONSUMER, 1, true, 999, CANCEL, 5, 5",
        "GB, BUSINESS, 3, true, 999, KEEP, 3, 5", "DE, CONSUMER, 1, false, 30, KEEP, 5, 5", "FR, CONSUMER, 2, false, 2, CANCEL, 5, 5",
        "IE, BUSINESS, 2, false, 40, KEEP, 3, 5", "JP, CONSUMER, 1, false, 30, KEEP, 5, 5", "JP, CONSUMER, 1, false, 31, CANCEL, 5, 5",
        "JP, BUSINESS, 1, false, 31, KEEP, 3, 5"})
    void whatSilenceMeansFollowsFromCountryCustomerAndNotice(String country, String kind, int notice, boolean open, int days, String means,
            int answerDays, int updateDays) {
        assertThat(decisions.decide("delay-consent", Map.of("deliveryCountry", country, "customerKind", kind, "noticeNumber", notice,
                "openEnded", open, "delayDays", days))).containsEntry("silenceMeans", means).containsEntry("answerDays", answerDays)
                .containsEntry("updateDays", updateDays);
    }

    @ParameterizedTest
    @CsvSource({"true, 999, KEY_ACCOUNT, 900, NONE, 0", "false, 2, KEY_ACCOUNT, 900, NONE, 0", "false, 61, STANDARD, 50, FULL_REFUND, 0",
        "false, 60, STANDARD, 50, CARRIAGE_FREE, 0", "false, 61, STANDARD, 51, CARRIAGE_FREE, 0", "false, 3, KEY_ACCOUNT, 10, DISCOUNT, 5",
        "false, 61, KEY_ACCOUNT, 51, DISCOUNT, 5", "false, 15, PREFERRED, 900, CARRIAGE_FREE, 0", "false, 14, STANDARD, 200, GIFT, 0",
        "false, 3, PREFERRED, 200, GIFT, 0", "false, 14, STANDARD, 199, NONE, 0"})
    void whoWaitsLongerGetsMore(boolean open, int days, String tier, int value, String compensation, int percent) {
        assertThat(decisions.decide("compensation", Map.of("openEnded", open, "delayDays", days, "customerTier", tier, "netValue", value)))
                .containsEntry("compensation", compensation).containsEntry("discountPercent", percent);
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("delay-cause")).hasSize(8).doesNotHaveDuplicates();
        assertThat(decisions.rules("delay-consent")).hasSize(9).doesNotHaveDuplicates();
        assertThat(decisions.rules("compensation")).hasSize(7).doesNotHaveDuplicates();
    }
}
