package io.orderway.correspondence.adapter;

import io.orderway.correspondence.IncomingMail;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Remembers how the last reading of the mailbox went. */
@Component
class MailboxWatch implements IncomingMail {

    private final Clock clock;
    private final AtomicReference<Reading> last = new AtomicReference<>();

    MailboxWatch(Clock clock) {
        this.clock = clock;
    }

    void read(int left) {
        last.set(new Reading(null, left));
    }

    void failed() {
        last.updateAndGet(before -> before != null && before.unreadSince() != null ? before
                : new Reading(clock.instant(), before == null ? 0 : before.left()));
    }

    @Override
    public Optional<Reading> lastReading() {
        return Optional.ofNullable(last.get());
    }
}
