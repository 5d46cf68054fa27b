package io.orderway.change;

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
class ChangePossibilityDecisionTest {

    private final Decisions decisions;

    ChangePossibilityDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({
            "ENDED, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, P1D",
            "LEFT, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, NOT_ANY_MORE, P1D",
            "UNVERIFIED, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, P2D",
            "OPEN, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, P2D",
            "RESERVED, AT_ONCE, UNDO_FIRST, UNDO_FIRST, AT_ONCE, UNDO_FIRST, AT_ONCE, AT_ONCE, UNDO_FIRST, P1D",
            "PICKED, AT_ONCE, UNDO_FIRST, UNDO_FIRST, AT_ONCE, UNDO_FIRST, AT_ONCE, AT_ONCE, UNDO_FIRST, PT5H",
            "PACKED, AT_ONCE, UNDO_FIRST, UNDO_FIRST, UNDO_FIRST, UNDO_FIRST, AT_ONCE, AT_ONCE, UNDO_FIRST, PT5H"})
    void howAnOrderCanBeChangedFollowsFromWhereItStandsAndWhatIsToBeChanged(String stage, ChangeWay rush, ChangeWay pieces, ChangeWay lines, ChangeWay address,
            ChangeWay country, ChangeWay date, ChangeWay partial, ChangeWay complete, String answerWithin) {
        Map<ChangeKind, ChangeWay> ways = Map.of(ChangeKind.RUSH, rush, ChangeKind.PIECES, pieces, ChangeKind.LINES, lines, ChangeKind.ADDRESS, address, ChangeKind.COUNTRY, country,
                ChangeKind.DATE, date, ChangeKind.PARTIAL, partial, ChangeKind.COMPLETE, complete);
        assertThat(ways.keySet()).containsExactlyInAnyOrder(ChangeKind.values());
        ways.forEach((kind, way) -> assertThat(decisions.decide("change-possibility", Map.of("changeStage", stage, "changeKind", kind.name())))
                .as("%s at %s", kind, stage).isEqualTo(Map.of("changeWay", way.name(), "answerWithin",
                        way == ChangeWay.AT_ONCE && answerWithin.equals("PT5H") ? "P1D" : answerWithin)));
    }

    @Test
    void thereAreEightRules() {
        assertThat(decisions.rules("change-possibility")).hasSize(8);
    }
}
