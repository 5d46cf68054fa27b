package io.orderway.department.application;

import io.orderway.department.application.ChatOutbox.DueLine;
import io.orderway.outbox.Backoff;
import io.orderway.outbox.Round;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings due lines to the chats, outside any transaction. A chat that does not answer costs one wait per round and holds up no other. */
@Component
public class ChatDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(ChatDelivery.class);

    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** The last about a day after the first: news that is older is none. */
    private static final int MOST_ATTEMPTS = 10;

    private final ChatOutbox outbox;
    private final ChatTransport transport;

    public ChatDelivery(ChatOutbox outbox, ChatTransport transport) {
        this.outbox = outbox;
        this.transport = transport;
    }

    /** @param stopping asked before each line whether to give the rest back */
    public Round deliver(BooleanSupplier stopping) {
        List<DueLine> batch = outbox.take(BATCH, LEASE);
        Set<String> silent = new HashSet<>();
        for (DueLine line : batch) {
            if (stopping.getAsBoolean()) {
                outbox.giveBack(line, Duration.ZERO);
            } else if (silent.contains(line.department())) {
                outbox.giveBack(line, Backoff.ofServer(1));
            } else if (!send(line)) {
                silent.add(line.department());
            }
        }
        return batch.isEmpty() ? Round.NOTHING_DUE : Round.MORE_MAY_BE_DUE;
    }

    private boolean send(DueLine line) {
        Optional<String> failure = transport.reaches(line.department())
                ? transport.send(line.department(), line.text())
                : Optional.of("The department has no chat any more");
        if (failure.isEmpty()) {
            outbox.markSent(line);
        } else if (line.attempt() >= MOST_ATTEMPTS) {
            giveUp(line, failure.get());
        } else {
            outbox.postpone(line, Backoff.ofMessage(line.attempt()), failure.get());
        }
        return failure.isEmpty();
    }

    private void giveUp(DueLine line, String reason) {
        if (outbox.giveUp(line, reason)) {
            LOG.warn("The chat of {} did not take a line in {} attempts: {}", line.department(), MOST_ATTEMPTS, reason);
        }
    }
}
