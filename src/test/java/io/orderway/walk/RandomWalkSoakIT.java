package io.orderway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two thousand orders walk from seeds of their own: {@code ./mvnw -Psoak verify}. {@code -Dorderway.walk.seed=…} and
 * {@code -Dorderway.walk.orders=…} choose which and how many; with {@code -Dorderway.walk.write=true} the result goes to
 * {@code docs/random-walk.md}.
 */
@Tag("soak")
@ProcessTest
class RandomWalkSoakIT {

    private static final int MOST_STEPS = 80;
    private static final int DISTANCE_OF_RUNS = 1_000_000;

    @Autowired
    private ApplicationContext house;

    @Test
    void thousandsOfOrdersComeToRestWhateverHappensToThem() throws IOException {
        long seed = Long.getLong("orderway.walk.seed", System.currentTimeMillis() / 1000 * DISTANCE_OF_RUNS);
        Walks walks = new Walks(WalkCast.of(house), seed, Integer.getInteger("orderway.walk.orders", 2000), MOST_STEPS);
        walks.run();
        System.out.println(walks.report());
        if (Boolean.getBoolean("orderway.walk.write")) {
            new WalkDiary(Path.of("docs/random-walk.md")).write(walks.report());
        }
        assertThat(walks.failures()).withFailMessage(walks::inWords).isEmpty();
    }
}
