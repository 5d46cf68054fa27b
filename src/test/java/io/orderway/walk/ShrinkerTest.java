package io.orderway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private final List<Integer> hundred = IntStream.range(0, 100).boxed().toList();

    @Test
    void onlyWhatTheFailureNeedsIsLeft() {
        assertThat(Shrinker.shrink(hundred, steps -> steps.contains(7) && steps.contains(63) && steps.indexOf(7) < steps.indexOf(63), 1000))
                .containsExactly(7, 63);
        assertThat(Shrinker.shrink(hundred, steps -> true, 1000)).isEmpty();
        assertThat(Shrinker.shrink(hundred, steps -> steps.equals(hundred), 1000)).as("everything is needed").isEqualTo(hundred);
    }

    @Test
    void itStopsAfterSoManyTriesWithTheShortestThatItSaw() {
        AtomicInteger tries = new AtomicInteger();
        List<Integer> shortest = Shrinker.shrink(hundred, steps -> tries.incrementAndGet() > 0 && steps.contains(99), 5);
        assertThat(tries).hasValue(5);
        assertThat(shortest).contains(99).hasSizeLessThan(100);
    }
}
