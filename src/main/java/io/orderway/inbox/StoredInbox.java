package io.orderway.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class StoredInbox implements Inbox {

    /** Time for the thread that took an event in to handle it, before a sweep takes it for abandoned. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final InboxTable table;
    private final InboxProcessor processor;
    private final Clock clock;

    StoredInbox(InboxTable table, InboxProcessor processor, Clock clock) {
        this.table = table;
        this.processor = processor;
        this.clock = clock;
    }

    /** Not transactional itself: without a caller's transaction, the statement that stores the event is one. */
    @Override
    public Receipt receive(InboxEvent event) {
        boolean withinTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        Instant now = clock.instant();
        Optional<Long> id = table.insert(event, now, withinTransaction ? now : now.plus(GRACE));
        if (id.isEmpty()) {
            return table.contains(event) ? Receipt.REPEATED : Receipt.CONTRADICTORY;
        }
        if (!withinTransaction) {
            processor.process(id.get());
        }
        return Receipt.ACCEPTED;
    }

    @Override
    @Transactional
    public void tryAgain(String subject) {
        table.wakeUp(subject);
    }

    @Override
    @Transactional
    public void tryAgain(long id) {
        table.startOver(id, clock.instant());
    }

    @Override
    @Transactional
    public boolean settle(long id, String reason) {
        return table.done(id, reason, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<InboxEntry> find(long id) {
        return table.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<InboxEntry> about(String subject) {
        return table.about(subject);
    }
}
