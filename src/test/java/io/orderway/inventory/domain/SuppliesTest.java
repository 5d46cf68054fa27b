package io.orderway.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppliesTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final Sku PLATE = Sku.of("PLATE");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void whatIsInTheHouseGoesBeforeWhatIsToComeAndTheEarlierBeforeTheLater() {
        Supplies supplies = new Supplies(List.of(coming("PO-2", 4, 20), coming("PO-1", 4, 5), there(CUP, 3)));

        assertThat(supplies.take(CUP, 9)).containsExactly(there(CUP, 3), coming("PO-1", 4, 5), coming("PO-2", 2, 20));
        assertThat(supplies.take(CUP, 9)).containsExactly(coming("PO-2", 2, 20));
        assertThat(supplies.take(CUP, 1)).isEmpty();
    }

    @Test
    void ofTwoPurchaseOrdersForOneDayTheLowerNumberGoesFirst() {
        Supplies supplies = new Supplies(List.of(coming("PO-2", 1, 5), coming("PO-1", 1, 5)));

        assertThat(supplies.take(CUP, 2)).extracting(Supply::purchaseOrder).containsExactly("PO-1", "PO-2");
    }

    @Test
    void goodsThatAreThereGoBeforeGoodsThatAreExpectedTheSameDay() {
        Supplies supplies = new Supplies(List.of(coming("PO-1", 1, 0), there(CUP, 1)));

        assertThat(supplies.take(CUP, 1)).containsExactly(there(CUP, 1));
    }

    @Test
    void oneArticleIsNotGivenForAnother() {
        Supplies supplies = new Supplies(List.of(there(CUP, 3), there(PLATE, 2)));

        assertThat(supplies.take(PLATE, 5)).containsExactly(there(PLATE, 2));
        assertThat(supplies.take(CUP, 3)).containsExactly(there(CUP, 3));
        assertThat(supplies.take(Sku.of("SPOON"), 1)).isEmpty();
    }

    @Test
    void takingNothingLeavesEverything() {
        Supplies supplies = new Supplies(List.of(there(CUP, 3)));

        assertThat(supplies.take(CUP, 0)).isEmpty();
        assertThat(supplies.take(CUP, 3)).containsExactly(there(CUP, 3));
    }

    @Test
    void suppliesWithoutPiecesCountForNothing() {
        assertThat(new Supplies(List.of(there(CUP, 0))).take(CUP, 1)).isEmpty();
    }

    @Test
    void whoStandsBeforeMayWantMoreThanAnIntegerHolds() {
        Supplies supplies = new Supplies(List.of(there(CUP, Integer.MAX_VALUE), coming("PO-1", Integer.MAX_VALUE, 1), coming("PO-2", 7, 2)));

        supplies.take(CUP, 2L * Integer.MAX_VALUE);
        assertThat(supplies.take(CUP, 10)).containsExactly(coming("PO-2", 7, 2));
    }

    /** Whoever comes first and whatever each wants: no piece goes to two, none is kept back, and nobody gets a later piece while an earlier is left. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyPieceIsPromisedOnce(long seed) {
        Random random = new Random(seed);
        List<Supply> all = new ArrayList<>(IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(n -> coming("PO-" + n, 1 + random.nextInt(20), random.nextInt(30))).toList());
        all.add(there(CUP, 1 + random.nextInt(20)));
        Collections.shuffle(all, random);
        int there = all.stream().mapToInt(Supply::pieces).sum();
        Supplies supplies = new Supplies(all);

        List<Supply> given = new ArrayList<>();
        int wanted = 0;
        while (wanted < there + 20) {
            int pieces = random.nextInt(9);
            List<Supply> taken = supplies.take(CUP, pieces);
            assertThat(sum(taken)).as("seed %d", seed).isEqualTo(Math.min(pieces, Math.max(0, there - wanted)));
            given.addAll(taken);
            wanted += pieces;
        }
        assertThat(sum(given)).as("seed %d", seed).isEqualTo(there);
        assertThat(given).as("seed %d", seed).isSortedAccordingTo(Supply.FIRST_TO_GO);
        all.forEach(supply -> assertThat(given.stream().filter(part -> supply.of(0).equals(part.of(0))).mapToInt(Supply::pieces).sum())
                .as("seed %d", seed).isEqualTo(supply.pieces()));
    }

    private static int sum(List<Supply> supplies) {
        return supplies.stream().mapToInt(Supply::pieces).sum();
    }

    private static Supply there(Sku sku, int pieces) {
        return new Supply(sku, null, pieces, TODAY);
    }

    private static Supply coming(String purchaseOrder, int pieces, int days) {
        return new Supply(CUP, purchaseOrder, pieces, TODAY.plusDays(days));
    }
}
