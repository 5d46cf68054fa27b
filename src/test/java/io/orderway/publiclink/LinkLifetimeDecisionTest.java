package io.orderway.publiclink;

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
class LinkLifetimeDecisionTest {

    private final Decisions decisions;

    LinkLifetimeDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({"answer-question, 30", "confirm-delivery, 60", "track-shipment, 90", "give-feedback, 60", "order-status, 180", "something-new, 60"})
    void eachLinkHasItsLife(String purpose, int days) {
        assertThat(decisions.decide("link-lifetime", Map.of("linkPurpose", purpose))).isEqualTo(Map.of("days", days));
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("link-lifetime")).hasSize(6);
    }
}
