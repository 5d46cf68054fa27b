package io.orderway.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.inventory.domain.Claimant.Holding;
import io.orderway.inventory.domain.SharedAnew.Share;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedAnewTest {

    private static final Sku SKU = Sku.of("A1");
    private static final Sku OTHER = Sku.of("B2");
    private static final Map<Sku, Integer> NOTHING_FREE = Map.of();

    @ParameterizedTest
    @CsvSource({
        "WIN,  WIN,  false", "WIN,  KEEP, false", "WIN,  FILL, true",  "WIN,  LOSE, true",
        "KEEP, WIN,  false", "KEEP, KEEP, false", "KEEP, FILL, true",  "KEEP, LOSE, true",
        "FILL, WIN,  false", "FILL, KEEP, false", "FILL, FILL, false", "FILL, LOSE, true",
        "LOSE, WIN,  false", "LOSE, KEEP, false", "LOSE, FILL, false", "LOSE, LOSE, false"})
    void theTableSaysWhoTakesFromWhom(AllocationStrategy taker, AllocationStrategy giver, boolean takes) {
        Map<OrderNumber, Share> shares = SharedAnew.of(List.of(waits(1, taker, 3), holds(2, giver, 3)), NOTHING_FREE).shares();

        assertThat(shares.isEmpty()).isNotEqualTo(takes);
        if (takes) {
            assertThat(shares.get(number(1)).gets()).containsExactly(new WantedLine(1, SKU, 3));
            assertThat(shares.get(number(2)).gives()).hasSize(1);
        }
    }

    @Test
    void whatIsFreeGoesToTheFirstAndNobodyGivesWithoutNeed() {
        Map<OrderNumber, Share> shares = SharedAnew.of(List.of(waits(1, AllocationStrategy.FILL, 3), waits(2, AllocationStrategy.WIN, 3),
                holds(3, AllocationStrategy.LOSE, 3)), Map.of(SKU, 3)).shares();

        assertThat(shares.get(number(2)).gets()).containsExactly(new WantedLine(1, SKU, 3));
        assertThat(shares.get(number(1)).gets()).as("the next takes from who has to give").containsExactly(new WantedLine(1, SKU, 3));
        assertThat(shares.get(number(3)).gives()).hasSize(1);
    }

    @Test
    void theLastGivesFirstAndGetsBackWhatIsLeft() {
        Map<OrderNumber, Share> shares = SharedAnew.of(List.of(waits(1, AllocationStrategy.WIN, 3), partly(holds(2, AllocationStrategy.FILL, 5)),
                partly(holds(3, AllocationStrategy.LOSE, 5))), NOTHING_FREE).shares();

        assertThat(shares).doesNotContainKey(number(2));
        assertThat(shares.get(number(3)).gives()).hasSize(1);
        assertThat(shares.get(number(3)).gets()).containsExactly(new WantedLine(1, SKU, 2));
    }

    @Test
    void whoWantsEverythingAtOnceTakesNothingIfItIsNotEnough() {
        assertThat(SharedAnew.of(List.of(waits(1, AllocationStrategy.WIN, 7), holds(2, AllocationStrategy.LOSE, 5)), Map.of(SKU, 1)).shares()).isEmpty();
        Map<OrderNumber, Share> partly = SharedAnew.of(List.of(partly(waits(1, AllocationStrategy.WIN, 7)), holds(2, AllocationStrategy.LOSE, 5)),
                Map.of(SKU, 1)).shares();
        assertThat(partly.get(number(1)).gets()).containsExactly(new WantedLine(1, SKU, 6));
    }

    @Test
    void aShipmentIsTakenWholeAndItsOtherGoodsGoBackToItsOrder() {
        Claimant both = new Claimant(place(2, AllocationStrategy.LOSE), false, List.of(),
                List.of(new Holding(ShipmentNumber.of(number(2), 1), List.of(new WantedLine(1, SKU, 3), new WantedLine(2, OTHER, 4)))));

        Map<OrderNumber, Share> shares = SharedAnew.of(List.of(waits(1, AllocationStrategy.WIN, 3), both), NOTHING_FREE).shares();

        assertThat(shares.get(number(2)).gets()).containsExactly(new WantedLine(2, OTHER, 4));
    }

    @Test
    void everyPieceStaysOne() {
        List<Claimant> claimants = List.of(partly(waits(1, AllocationStrategy.WIN, 4)), partly(waits(2, AllocationStrategy.KEEP, 6)),
                partly(holds(3, AllocationStrategy.FILL, 5)), partly(holds(4, AllocationStrategy.LOSE, 3)), partly(holds(5, AllocationStrategy.KEEP, 9)));

        Map<OrderNumber, Share> shares = SharedAnew.of(claimants, Map.of(SKU, 1)).shares();

        int gets = shares.values().stream().flatMap(share -> share.gets().stream()).mapToInt(WantedLine::pieces).sum();
        int gives = shares.values().stream().flatMap(share -> share.gives().stream()).flatMap(holding -> holding.lines().stream())
                .mapToInt(WantedLine::pieces).sum();
        assertThat(gets).isEqualTo(gives + 1);
        assertThat(shares).doesNotContainKey(number(5));
    }

    private static Claimant waits(int n, AllocationStrategy strategy, int pieces) {
        return new Claimant(place(n, strategy), true, List.of(new WantedLine(1, SKU, pieces)), List.of());
    }

    private static Claimant holds(int n, AllocationStrategy strategy, int pieces) {
        return new Claimant(place(n, strategy), true, List.of(),
                List.of(new Holding(ShipmentNumber.of(number(n), 1), List.of(new WantedLine(1, SKU, pieces)))));
    }

    private static Claimant partly(Claimant claimant) {
        return new Claimant(claimant.place(), false, claimant.wants(), claimant.holdings());
    }

    private static QueuePlace place(int n, AllocationStrategy strategy) {
        return new QueuePlace(strategy, 100, Instant.EPOCH.plusSeconds(n), number(n));
    }

    private static OrderNumber number(int n) {
        return OrderNumber.ofSequence(n);
    }
}
