package io.orderway.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something has happened. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Waiting() {
    }

    /** @return the last look, whether or not it was what was waited for */
    static <T> T until(Duration patience, Supplier<T> look, Predicate<T> happened) {
        long end = System.nanoTime() + patience.toNanos();
        T seen = look.get();
        while (!happened.test(seen) && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return seen;
            }
            seen = look.get();
        }
        return seen;
    }
}
