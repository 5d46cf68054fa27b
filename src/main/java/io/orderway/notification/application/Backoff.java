package io.orderway.notification.application;

import java.time.Duration;
import java.util.List;

/** How long a message waits after its n-th attempt. */
final class Backoff {

    private static final List<Duration> DELAYS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4));
    private static final Duration LONGEST_OF_SERVER = Duration.ofMinutes(15);
    /** About five days, as mail servers among themselves have it. */
    private static final int MOST_ATTEMPTS = 32;

    private Backoff() {
    }

    /** After the server put off this very message. */
    static Duration ofMessage(int attempt) {
        return DELAYS.get(Math.min(attempt, DELAYS.size()) - 1);
    }

    /** After the server was away: soon again, but behind the others, in case the message itself makes the server fall silent. */
    static Duration ofServer(int attempt) {
        Duration delay = ofMessage(attempt);
        return delay.compareTo(LONGEST_OF_SERVER) > 0 ? LONGEST_OF_SERVER : delay;
    }

    static boolean isExhausted(int attempt) {
        return attempt >= MOST_ATTEMPTS;
    }
}
