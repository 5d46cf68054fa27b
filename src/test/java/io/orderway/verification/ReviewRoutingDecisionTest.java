package io.orderway.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReviewRoutingDecisionTest {

    private final Decisions decisions;

    ReviewRoutingDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_MISSING, , UNKNOWN, CLERK, false",
        "CUSTOMER_UNKNOWN, , UNKNOWN, CLERK, false",
        "CUSTOMER_BLOCKED, , STANDARD, FINANCE, true",
        "CURRENCY_UNUSUAL, , STANDARD, FINANCE, false",
        "PRODUCT_MISSING, , STANDARD, CLERK, false",
        "PRODUCT_UNKNOWN, , HOUSE, CLERK, false",
        "PRODUCT_BLOCKED, , STANDARD, SALES, false",
        "PRODUCT_DISCONTINUED, , KEY_ACCOUNT, SALES, false",
        "DESCRIPTION_MISSING, , STANDARD, PASS, false",
        "QUANTITY_UNUSUAL, 19.9, STANDARD, CLERK, false",
        "QUANTITY_UNUSUAL, 20, STANDARD, SALES, false",
        "PRICE_MISSING, , STANDARD, SALES, false",
        "PRICE_ZERO, , STANDARD, SALES, false",
        "PRICE_BELOW_AGREED, 49.9, STANDARD, SALES, false",
        "PRICE_BELOW_AGREED, 50, STANDARD, SALES, true",
        "PRICE_ABOVE_AGREED, 10, KEY_ACCOUNT, PASS, false",
        "PRICE_ABOVE_AGREED, 10.1, KEY_ACCOUNT, CLERK, false",
        "PRICE_ABOVE_AGREED, 10, STANDARD, CLERK, false",
        "VALUE_BELOW_MINIMUM, 10, PREFERRED, PASS, false",
        "VALUE_BELOW_MINIMUM, 10.1, PREFERRED, CLERK, false",
        "SAMPLE_LIMIT_EXCEEDED, 20, STANDARD, SALES, false",
        "VALUE_BELOW_MINIMUM, 1, STANDARD, CLERK, false",
        "DELIVERY_ADDRESS_INCOMPLETE, , STANDARD, PASS, false",
        "BILLING_ADDRESS_INCOMPLETE, , STANDARD, PASS, false",
        "EMAIL_MISSING, , STANDARD, PASS, false",
        "DELIVERY_ADDRESS_IMPLAUSIBLE, , STANDARD, CLERK, false",
        "REQUESTED_DATE_NO_WORKING_DAY, , STANDARD, PASS, false",
        "REQUESTED_DATE_PAST, , STANDARD, CLERK, false",
        "REQUESTED_DATE_FAR, , STANDARD, CLERK, false",
        "SOMETHING_NEW, , STANDARD, CLERK, false"})
    void eachFindingHasItsReviewer(String code, Double degree, String tier, String route, boolean secondPerson) {
        assertThat(decide(code, degree, tier)).isEqualTo(Map.of("route", route, "secondPerson", secondPerson));
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void theTableKnowsTheRoutesThatTheCodeKnows(FindingCode code) {
        assertThat(FindingRoute.valueOf((String) decide(code.name(), 5.0, "STANDARD").get("route"))).isNotNull();
    }

    @Test
    void everyRuleIsCoveredAbove() {
        assertThat(decisions.rules("review-routing")).hasSize(21);
    }

    private Map<String, Object> decide(String code, Double degree, String tier) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("findingCode", code);
        facts.put("degree", degree);
        facts.put("customerTier", tier);
        return decisions.decide("review-routing", facts);
    }
}
