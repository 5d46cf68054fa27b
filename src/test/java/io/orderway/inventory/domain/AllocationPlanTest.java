package io.orderway.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocationPlanTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final Sku PLATE = Sku.of("PLATE");
    private static final List<WantedLine> THREE_LINES =
            List.of(new WantedLine(1, CUP, 5), new WantedLine(2, PLATE, 2), new WantedLine(3, CUP, 4));

    @Test
    void everythingGoesWhereThereIsEnough() {
        AllocationPlan plan = AllocationPlan.of(true, THREE_LINES, Map.of(CUP, 9, PLATE, 2));

        assertThat(plan.takenByLine()).containsExactlyInAnyOrderEntriesOf(Map.of(1, 5, 2, 2, 3, 4));
        assertThat(plan.takenByArticle()).containsExactly(Map.entry(CUP, 9), Map.entry(PLATE, 2));
        assertThat(plan.isShort()).isFalse();
    }

    @Test
    void twoLinesOfOneArticleShareWhatThereIsAndTheEarlierComesFirst() {
        AllocationPlan plan = AllocationPlan.of(false, THREE_LINES, Map.of(CUP, 6, PLATE, 2));

        assertThat(plan.takenByLine()).containsExactlyInAnyOrderEntriesOf(Map.of(1, 5, 2, 2, 3, 1));
        assertThat(plan.missingByArticle()).containsExactly(Map.entry(CUP, 3));
    }

    @Test
    void whoWantsOneDeliveryGetsNothingWhileASinglePieceIsMissing() {
        AllocationPlan plan = AllocationPlan.of(true, THREE_LINES, Map.of(CUP, 8, PLATE, 2));

        assertThat(plan.isAnythingTaken()).isFalse();
        assertThat(plan.missingByArticle()).containsExactly(Map.entry(CUP, 1));
    }

    @Test
    void anArticleThatIsNotNamedHasNoPieces() {
        AllocationPlan plan = AllocationPlan.of(false, THREE_LINES, Map.of());

        assertThat(plan.isAnythingTaken()).isFalse();
        assertThat(plan.missing()).isEqualTo(THREE_LINES);
    }
}
