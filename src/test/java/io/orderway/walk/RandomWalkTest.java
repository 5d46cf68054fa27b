package io.orderway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A hundred orders walk from fixed seeds. {@code -Dorderway.walk.seed=…} lets one walk again, {@code -Dorderway.walk.orders=…} more or fewer;
 * {@code ./mvnw -Psoak verify} lets two thousand walk from a seed of its own.
 */
@ProcessTest
class RandomWalkTest {

    private static final int MOST_STEPS = 32;

    @Autowired
    private ApplicationContext house;

    @Test
    void ordersComeToRestWhateverHappensToThem() {
        Walks walks = new Walks(WalkCast.of(house), Long.getLong("orderway.walk.seed", 1), Integer.getInteger("orderway.walk.orders", 100),
                MOST_STEPS);
        walks.run();
        System.out.println(walks.report());
        assertThat(walks.failures()).withFailMessage(walks::inWords).isEmpty();
    }

    @Test
    void oneSeedIsOneWalk() {
        WalkCast cast = WalkCast.of(house);
        Walk.Result once = Walk.bySeed(cast, 4711, MOST_STEPS);
        assertThat(Walk.bySeed(cast, 4711, MOST_STEPS).steps()).isEqualTo(once.steps());
        assertThat(Walk.again(cast, 4711, once.steps()).steps()).as("what was done is done again").isEqualTo(once.steps());
    }
}
