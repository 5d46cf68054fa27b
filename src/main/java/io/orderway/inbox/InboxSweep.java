package io.orderway.inbox;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Handles what is due: events that came too early, whose handling failed, or that a crash left behind. Any number of nodes may sweep. */
@Component
public class InboxSweep {

    private final InboxTable table;
    private final InboxProcessor processor;
    private final InboxSettings settings;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    InboxSweep(
            InboxTable table, InboxProcessor processor, InboxSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.processor = processor;
        this.settings = settings;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${orderway.inbox.sweep-interval:PT2S}")
    public void run() {
        ownTransaction.executeWithoutResult(status -> table.takeWakeUps(clock.instant()));
        table.due(clock.instant(), settings.batchSize()).forEach(processor::process);
    }
}
