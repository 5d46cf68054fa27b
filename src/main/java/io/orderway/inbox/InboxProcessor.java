package io.orderway.inbox;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands one event to its handler and notes the outcome, both in one transaction. */
@Component
class InboxProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(InboxProcessor.class);

    private final InboxTable table;
    private final InboxHandlers handlers;
    private final InboxSettings settings;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    InboxProcessor(
            InboxTable table,
            InboxHandlers handlers,
            InboxSettings settings,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.handlers = handlers;
        this.settings = settings;
        this.publisher = publisher;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Does nothing if the event is settled already or just being handled elsewhere. Throws nothing: what fails stays due. */
    void process(long id) {
        attempt(id, this::handle).ifPresent(failure -> attempt(id, event -> InboxOutcome.notYet(failure.toString())));
    }

    private Optional<RuntimeException> attempt(long id, Function<InboxEvent, InboxOutcome> handling) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> table.claim(id).ifPresent(entry -> note(entry, handling.apply(entry.event()))));
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("Handling inbox event {} failed", id, failure);
            return Optional.of(failure);
        }
    }

    private InboxOutcome handle(InboxEvent event) {
        return handlers.of(event.type())
                .map(handler -> handler.handle(event))
                .orElseGet(() -> InboxOutcome.refused("Nobody handles events of the type %s.".formatted(event.type())));
    }

    private void note(InboxEntry entry, InboxOutcome outcome) {
        int attempts = entry.attempts() + 1;
        if (outcome instanceof InboxOutcome.Refused refused) {
            showToPerson(entry, attempts, refused.reason());
        } else if (outcome instanceof InboxOutcome.NotYet notYet) {
            if (settings.isPatientAfter(attempts)) {
                table.retryAt(entry.id(), attempts, clock.instant().plus(settings.delayAfter(attempts)), notYet.reason());
            } else {
                showToPerson(entry, attempts, notYet.reason());
            }
        } else {
            table.matched(entry.id(), clock.instant());
        }
    }

    private void showToPerson(InboxEntry entry, int attempts, String reason) {
        table.shownToPerson(entry.id(), attempts, reason);
        publisher.publishEvent(new InboxEventUnmatched(entry.id(), entry.event(), reason));
    }
}
