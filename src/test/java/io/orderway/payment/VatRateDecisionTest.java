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
class VatRateDecisionTest {

    private final Decisions decisions;

    VatRateDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({
        "GB, STANDARD, true, 20", "GB, STANDARD, false, 20", "GB, REDUCED, false, 5", "GB, ZERO, true, 0", "DE, STANDARD, true, 0",
        "DE, STANDARD, false, 0", "US, REDUCED, false, 0"})
    void goodsBearTheRateOfTheirClassAtHomeAndNoneAbroad(String country, String vatClass, boolean business, int percent) {
        Object rate = decisions.decide("vat-rate", Map.of("country", country, "vatClass", vatClass, "business", business)).get("vatPercent");

        assertThat(((Number) rate).doubleValue()).isEqualTo(percent);
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("vat-rate")).hasSize(5);
    }
}
