package io.orderway.outbox;

import java.time.Duration;
import java.util.List;

/** How long something waits after its n-th attempt. */
public final class Backoff {

    private static final List<Duration> DELAYS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4));
    private static final Duration LONGEST_OF_SERVER = Duration.ofMinutes(15);

    private Backoff() {
    }

    /** After the server put off this very thing. */
    public static Duration ofMessage(int attempt) {
        return DELAYS.get(Math.min(attempt, DELAYS.size()) - 1);
    }

    /** After the server was away: soon again, but behind the others, in case the thing itself makes the server fall silent. */
    public static Duration ofServer(int attempt) {
        Duration delay = ofMessage(attempt);
        return delay.compareTo(LONGEST_OF_SERVER) > 0 ? LONGEST_OF_SERVER : delay;
    }
}
