package io.orderway.department.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.MovableClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcernsTest {

    private static final Concern RUSH = new Concern(Set.of("warehouse"), Set.of(), "Rush accepted.", 1);

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theTableIsAskedOnceAMinute() {
        Concerns concerns = concerns(type -> RUSH);
        assertThat(concerns.of("RUSH_ACCEPTED")).isEqualTo(RUSH);
        clock.move(Duration.ofMinutes(1));
        concerns.of("RUSH_ACCEPTED");
        assertThat(asked).hasValue(1);
        clock.move(Duration.ofMillis(1));
        concerns.of("RUSH_ACCEPTED");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aTableThatCannotBeUsedHoldsUpNoOrder() {
        Concerns concerns = concerns(type -> {
            throw new IllegalStateException("2 rules apply");
        });
        assertThat(concerns.of("RUSH_ACCEPTED").isNone()).isTrue();
    }

    private Concerns concerns(ConcernTable table) {
        return new Concerns(type -> {
            asked.incrementAndGet();
            return table.of(type);
        }, clock);
    }
}
