package io.orderway.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class VerificationTablesDecisionTest {

    private final Decisions decisions;

    VerificationTablesDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSE, GB, 2.0, 0.0, 5.0, 3.0, 200, 5000, 180",
        "HOUSE, , 2.0, 0.0, 5.0, 3.0, 200, 5000, 180",
        "KEY_ACCOUNT, GB, 5.0, 0.0, 8.0, 5.0, 500, 20000, 365",
        "KEY_ACCOUNT, FR, 5.0, 0.0, 8.0, 5.0, 500, 20000, 365",
        "PREFERRED, GB, 3.0, 25.0, 5.0, 3.0, 200, 10000, 270",
        "PREFERRED, DE, 3.0, 50.0, 5.0, 3.0, 200, 10000, 270",
        "STANDARD, GB, 2.0, 15.0, 5.0, 3.0, 100, 5000, 180",
        "UNKNOWN, GB, 2.0, 15.0, 5.0, 3.0, 100, 5000, 180",
        "STANDARD, DE, 2.0, 75.0, 5.0, 3.0, 100, 5000, 180",
        "UNKNOWN, , 2.0, 75.0, 5.0, 3.0, 100, 5000, 180"})
    void limitsDependOnTierAndCountry(String tier, String country, double tolerance, double minimum, double timesCustomers, double timesArticles,
            int never, int always, int days) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("customerTier", tier);
        facts.put("shipCountry", country);
        assertThat(decisions.decide("verification-limits", facts)).isEqualTo(Map.of(
                "priceTolerancePercent", tolerance, "minimumOrderValue", minimum, "timesCustomersLargest", timesCustomers,
                "timesArticlesLargest", timesArticles, "piecesNeverQuestioned", never, "piecesAlwaysQuestioned", always,
                "earlierOrdersNeeded", 3, "latestRequestedDays", days, "latestOrdersCounted", 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOUSE", "STANDARD", "PREFERRED", "KEY_ACCOUNT", "UNKNOWN"})
    void aReviewerPutsNothingOffForEver(String tier) {
        assertThat(decisions.decide("review-limits", Map.of("customerTier", tier)))
                .isEqualTo(Map.of("longestHoldDays", 90, "farthestRequestedDays", 730));
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_ACCOUNT, FILE, 24", "KEY_ACCOUNT, PARTNER, 4", "STANDARD, PARTNER, 24", "STANDARD, PHONE, 72", "STANDARD, EMAIL, 72",
        "PREFERRED, WEB_SHOP, 24"})
    void theDuplicateWindowDependsOnTierAndChannel(String tier, String channel, int hours) {
        assertThat(decisions.decide("duplicate-window", Map.of("customerTier", tier, "channel", channel))).isEqualTo(Map.of("windowHours", hours));
    }

    @ParameterizedTest
    @CsvSource({"KEY_ACCOUNT, 100, 500", "PREFERRED, 40, 200", "STANDARD, 15, 75"})
    void whatACustomerMayHaveWithoutChargeDependsOnHisTier(String tier, int pieces, double value) {
        assertThat(decisions.decide("sample-limit", Map.of("customerTier", tier))).isEqualTo(Map.of("piecesPerYear", pieces, "valuePerYear", value));
    }

    @Test
    void eachReasonForRejectionHasASentenceOfItsOwn() {
        Set<Object> sentences = new HashSet<>();
        Arrays.asList("NOT_SOLD", "PRICE_NOT_AGREED", "BELOW_MINIMUM", "CUSTOMER_BLOCKED", "CANNOT_DELIVER", "CUSTOMER_WISH", "SAMPLES_USED_UP",
                "SOMETHING_NEW")
                .forEach(reason -> sentences.add(decisions.decide("rejection-sentence", Map.of("rejectionReason", reason)).get("rejectionSentence")));
        assertThat(sentences).hasSize(8);
    }

    @Test
    void everyRuleIsCoveredAbove() {
        assertThat(decisions.rules("verification-limits")).hasSize(6);
        assertThat(decisions.rules("review-limits")).hasSize(1);
        assertThat(decisions.rules("duplicate-window")).hasSize(4);
        assertThat(decisions.rules("rejection-sentence")).hasSize(8);
        assertThat(decisions.rules("sample-limit")).hasSize(3);
    }
}
