package io.orderway.notification.application;

import io.orderway.notification.application.MailTransport.Outcome;
import io.orderway.outbox.Backoff;
import io.orderway.outbox.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due. No database transaction is open while a mail server is spoken to: a message is taken for a while, sent, and marked
 * at once, so that at most one message is repeated when a node dies between the server's acceptance and the mark.
 */
@Component
public class MessageDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MessageDelivery.class);

    private static final int BATCH = 20;
    /** About five days, as mail servers among themselves have it. */
    private static final int MOST_ATTEMPTS = 32;
    /** Far longer than the slowest message, which the mail time-outs bound. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_ROUND = LEASE.dividedBy(2);

    private final Outbox outbox;
    private final MessageTemplates templates;
    private final MailTransport transport;
    private final GiveUpMessage giveUp;
    private final Clock clock;

    MessageDelivery(Outbox outbox, MessageTemplates templates, MailTransport transport, GiveUpMessage giveUp, Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.transport = transport;
        this.giveUp = giveUp;
        this.clock = clock;
    }

    /**
     * Takes a batch of due messages and tries each once.
     *
     * @param stopping asked before each message whether to give the rest back
     */
    public Round deliver(BooleanSupplier stopping) {
        Deque<DueMessage> batch = new ArrayDeque<>(outbox.take(BATCH, LEASE));
        if (batch.isEmpty()) {
            return Round.NOTHING_DUE;
        }
        Instant end = clock.instant().plus(LONGEST_ROUND);
        try (MailTransport.Connection connection = transport.open()) {
            while (!batch.isEmpty() && clock.instant().isBefore(end) && !stopping.getAsBoolean()) {
                if (!deliver(batch.remove(), connection)) {
                    return Round.SERVER_UNREACHABLE;
                }
            }
        } finally {
            outbox.release(batch);
        }
        return Round.MORE_MAY_BE_DUE;
    }

    /** @return false if the server is unreachable */
    private boolean deliver(DueMessage message, MailTransport.Connection connection) {
        WrittenMessage written;
        try {
            written = message.written() == null ? templates.write(message) : message.written();
        } catch (RuntimeException e) {
            // A template that someone has just broken must not stop the other messages.
            LOG.error("Message {} about {} cannot be written", message.step().template(), message.about(), e);
            outbox.postpone(message, Backoff.ofMessage(message.attempt()), "The template %s cannot be used".formatted(message.step().template()));
            return true;
        }
        Outcome outcome = connection.send(message, written);
        if (outcome instanceof Outcome.Accepted) {
            outbox.markSent(message, written);
        } else if (outcome instanceof Outcome.NoServer) {
            outbox.markKept(message, written);
        } else if (outcome instanceof Outcome.Refused refused) {
            giveUp.giveUp(message, refused.reason());
        } else if (outcome instanceof Outcome.Deferred deferred) {
            defer(message, deferred.reason());
        } else if (outcome instanceof Outcome.Unreachable unreachable) {
            LOG.warn("No mail can be sent: {}", unreachable.reason());
            outbox.postpone(message, Backoff.ofServer(message.attempt()), unreachable.reason());
            return false;
        }
        return true;
    }

    private void defer(DueMessage message, String reason) {
        if (message.attempt() >= MOST_ATTEMPTS) {
            giveUp.giveUp(message, reason);
        } else {
            outbox.postpone(message, Backoff.ofMessage(message.attempt()), reason);
        }
    }
}
