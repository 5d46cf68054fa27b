package io.orderway.inbox;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Handles what is due: events that came too early, whose handling failed, or that a crash left behind. Any number of nodes may sweep. */
@Component
public class InboxSweep {

    private final InboxTable table;
    private final InboxProcessor processor;
    private final InboxSettings settings;
    private final Clock clock;

    InboxSweep(InboxTable table, InboxProcessor processor, InboxSettings settings, Clock clock) {
        this.table = table;
        this.processor = processor;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${orderway.inbox.sweep-interval:PT2S}")
    public void run() {
        table.due(clock.instant(), settings.batchSize()).forEach(processor::process);
    }
}
