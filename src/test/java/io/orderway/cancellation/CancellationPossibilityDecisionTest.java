package io.orderway.cancellation;

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
class CancellationPossibilityDecisionTest {

    private final Decisions decisions;

    CancellationPossibilityDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({
            "ENDED, CUSTOMER, NOTHING", "ENDED, CLERK, NOTHING", "ENDED, HOUSE, NOTHING",
            "LEFT, CUSTOMER, RETURN", "LEFT, CLERK, RETURN", "LEFT, HOUSE, RETURN",
            "UNVERIFIED, CLERK, STOP", "UNPICKED, CLERK, STOP", "PICKED, CLERK, STOP", "PACKED, CLERK, STOP",
            "UNVERIFIED, HOUSE, STOP", "UNPICKED, HOUSE, STOP", "PICKED, HOUSE, STOP", "PACKED, HOUSE, STOP",
            "UNVERIFIED, CUSTOMER, STOP", "UNPICKED, CUSTOMER, STOP", "PICKED, CUSTOMER, DECIDE", "PACKED, CUSTOMER, DECIDE"})
    void whatIsDoneFollowsFromWhereThePiecesAreAndWhoAsks(String stage, String askedBy, String way) {
        assertThat(decisions.decide("cancellation-possibility", Map.of("cancellationStage", stage, "cancellationAskedBy", askedBy)))
                .isEqualTo(Map.of("cancellationWay", way));
    }

    @Test
    void thereAreFiveRules() {
        assertThat(decisions.rules("cancellation-possibility")).hasSize(5);
    }
}
