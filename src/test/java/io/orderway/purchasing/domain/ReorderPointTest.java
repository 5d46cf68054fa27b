package io.orderway.purchasing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReorderPointTest {

    @Test
    void whatIsUsedEvenlyNeedsNoSafety() {
        ReorderPoint even = new ReorderPoint(90, 180, 360, 10);
        assertThat(even.mean()).isEqualTo(2);
        assertThat(even.deviation()).isZero();
        assertThat(even.level(1.645)).isEqualTo(20);
    }

    /** Ten pieces on every second of 100 days: mean 5, deviation 5.025; 5·9 + 1.645·5.025·3 = 69.8. */
    @Test
    void whatIsUsedUnevenlyNeedsMore() {
        ReorderPoint uneven = new ReorderPoint(100, 500, 5_000, 9);
        assertThat(uneven.deviation()).isCloseTo(5.0252, Offset.offset(0.0001));
        assertThat(uneven.level(NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95))).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 10, 0", "90, 5, 25, 0, 0", "90, 1000000000, 1e18, 3650, 1000000", "90, 90, 8100, 4, 4"})
    void extremesStayWithinReason(int ignored, long pieces, double squares, int leadDays, int least) {
        int level = new ReorderPoint(90, pieces, squares, leadDays).level(1.645);
        assertThat(level).isBetween(least, 1_000_000);
    }

    @Test
    void aServiceLevelBelowOneHalfTakesNoStockAway() {
        assertThat(new ReorderPoint(100, 500, 5_000, 9).level(-1)).isEqualTo(45);
    }
}
