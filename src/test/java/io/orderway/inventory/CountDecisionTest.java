package io.orderway.inventory;

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
class CountDecisionTest {

    private final Decisions decisions;

    CountDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NOBODY", "10, 200, NOBODY", "10, 201, SECOND_PERSON", "11, 50, NOBODY", "100, 50, NOBODY", "100, 51, SECOND_PERSON",
        "11, 51, SECOND_PERSON", "101, 0, SECOND_PERSON"})
    void whatIsManyOrDearIsSignedByASecondPerson(int pieces, int units, String who) {
        assertThat(decisions.decide("count-approval", Map.of("piecesApart", pieces, "unitsApart", units))).isEqualTo(Map.of("countApproval", who));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, NO", "1, 1, YES", "500, 1, YES"})
    void aShortPickIsAnOccasionToCountWhatIsLeft(int missing, int left, String wanted) {
        assertThat(decisions.decide("count-occasion", Map.of("piecesMissing", missing, "piecesLeft", left))).isEqualTo(Map.of("countWanted", wanted));
    }

    @Test
    void everyRuleIsTested() {
        assertThat(decisions.rules("count-approval")).hasSize(3);
        assertThat(decisions.rules("count-occasion")).hasSize(2);
    }
}
