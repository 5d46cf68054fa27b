package io.orderway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ParcelWaitLimitDecisionTest {

    private final Decisions decisions;

    ParcelWaitLimitDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({"GB", "FR", ","})
    void aParcelIsWaitedForTwoMonthsAtMost(String country) {
        assertThat(decisions.decide("parcel-wait-limit", Collections.singletonMap("shipCountry", country))).isEqualTo(Map.of("longestWaitDays", 60));
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("parcel-wait-limit")).hasSize(1);
    }
}
