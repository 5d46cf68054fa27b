package io.orderway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class InboxTest {

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxTable table;

    @Autowired
    private InboxHandlers handlers;

    @Autowired
    private InboxSettings settings;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ScriptedHandler handler;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void anEventIsHandledAtOnce() {
        assertThat(inbox.receive(event("1", "12.50"))).isEqualTo(Receipt.ACCEPTED);

        assertThat(theEntry().state()).isEqualTo(InboxState.MATCHED);
        assertThat(effects()).isOne();
    }

    @Test
    void theSameEventAgainDoesNothingAndOneThatContradictsItIsNotTaken() {
        inbox.receive(event("1", "12.50"));

        assertThat(inbox.receive(event("1", "12.50"))).isEqualTo(Receipt.REPEATED);
        assertThat(inbox.receive(event("1", "99.00"))).isEqualTo(Receipt.CONTRADICTORY);
        assertThat(effects()).isOne();
        assertThat(theEntry().event().payload().get("amount").decimalValue()).isEqualByComparingTo("12.50");
    }

    @Test
    void twentyCopiesAtOnceAreOneEvent() throws Exception {
        List<Receipt> receipts = AtOnce.times(20, () -> inbox.receive(event("1", "12.50")));

        assertThat(receipts).containsOnlyOnce(Receipt.ACCEPTED);
        assertThat(Collections.frequency(receipts, Receipt.REPEATED)).isEqualTo(19);
        assertThat(effects()).isOne();
    }

    @Test
    void anEventThatComesTooEarlyIsHandledLater() {
        handler.expect(subject, () -> InboxOutcome.notYet("No shipment of this number."));
        inbox.receive(event("1", "1"));
        assertThat(theEntry().state()).isEqualTo(InboxState.UNMATCHED_RETRY);
        assertThat(theEntry().reason()).isEqualTo("No shipment of this number.");

        sweepIn(Duration.ofSeconds(5));
        assertThat(theEntry().state()).as("before its time").isEqualTo(InboxState.UNMATCHED_RETRY);

        sweepIn(Duration.ofSeconds(20));
        assertThat(theEntry().state()).isEqualTo(InboxState.MATCHED);
        assertThat(theEntry().reason()).isNull();
    }

    @Test
    void whatWaitsForASubjectIsTriedAsSoonAsTheSubjectIsThere() {
        handler.expect(subject, () -> InboxOutcome.notYet("Not there."));
        inbox.receive(event("1", "1"));

        inbox.tryAgain(subject);
        sweepIn(Duration.ZERO);

        assertThat(theEntry().state()).isEqualTo(InboxState.MATCHED);
    }

    @Test
    void aWakeUpThatIsTakenBackWakesNobody() {
        handler.expect(subject, () -> InboxOutcome.notYet("Not there."));
        inbox.receive(event("1", "1"));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            inbox.tryAgain(subject);
            status.setRollbackOnly();
        });
        sweepIn(Duration.ZERO);

        assertThat(theEntry().state()).isEqualTo(InboxState.UNMATCHED_RETRY);
    }

    @Test
    void aWakeUpDuringAVainAttemptIsNotLostAndWaitsForNobody() {
        handler.expect(subject, () -> {
            // comes while the event is locked by the attempt; with a lock on the event this would never return
            CompletableFuture.runAsync(() -> inbox.tryAgain(subject)).orTimeout(10, TimeUnit.SECONDS).join();
            return InboxOutcome.notYet("Not there when it looked.");
        });
        inbox.receive(event("1", "1"));
        assertThat(theEntry().state()).isEqualTo(InboxState.UNMATCHED_RETRY);

        sweepIn(Duration.ZERO);

        assertThat(theEntry().state()).isEqualTo(InboxState.MATCHED);
    }

    @Test
    void aHandlerThatFailsLeavesNothingBehindAndIsTriedAgain() {
        handler.expect(subject, () -> {
            throw new IllegalStateException("half way");
        });

        assertThat(inbox.receive(event("1", "1"))).isEqualTo(Receipt.ACCEPTED);
        assertThat(effects()).as("undone").isZero();
        assertThat(theEntry().state()).isEqualTo(InboxState.UNMATCHED_RETRY);
        assertThat(theEntry().reason()).contains("half way");

        sweepIn(Duration.ofMinutes(1));
        assertThat(theEntry().state()).isEqualTo(InboxState.MATCHED);
        assertThat(effects()).isOne();
    }

    @Test
    void whatACrashLeftBehindIsHandledByTheSweepOnce() throws Exception {
        Instant received = Clock.systemUTC().instant();
        table.insert(event("1", "1"), received, received.plusSeconds(30));

        AtOnce.times(4, () -> {
            sweepIn(Duration.ofMinutes(1));
            return "swept";
        });

        assertThat(theEntry().state()).isEqualTo(InboxState.MATCHED);
        assertThat(effects()).isOne();
    }

    @Test
    void anEventTakenInWithinATransactionIsThereOnlyIfThatCommits() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            inbox.receive(event("lost", "1"));
            status.setRollbackOnly();
        });
        assertThat(inbox.about(subject)).isEmpty();

        transaction.executeWithoutResult(status -> inbox.receive(event("1", "1")));
        assertThat(theEntry().state()).isEqualTo(InboxState.NEW);
        sweepIn(Duration.ZERO);
        assertThat(theEntry().state()).isEqualTo(InboxState.MATCHED);
    }

    @Test
    void whatStaysUnmatchedIsShownToAPersonOnceAndKept() {
        neverMatched();
        inbox.receive(event("1", "1"));
        for (int sweep = 0; sweep < settings.delays().size() + 3; sweep++) {
            sweepIn(Duration.ofDays(sweep + 1));
        }

        assertThat(theEntry().state()).isEqualTo(InboxState.SHOWN_TO_PERSON);
        assertThat(theEntry().attempts()).isEqualTo(settings.delays().size() + 1);
        assertThat(handler.shownToPerson(subject)).containsExactly(
                new InboxEventUnmatched(theEntry().id(), theEntry().event(), "Nothing of the kind."));
    }

    @Test
    void aPersonMayHaveItTriedAgainOrSettleIt() {
        handler.expect(subject, () -> InboxOutcome.refused("Wrong currency."));
        inbox.receive(event("1", "1"));
        long id = theEntry().id();
        assertThat(theEntry().state()).isEqualTo(InboxState.SHOWN_TO_PERSON);

        handler.expect(subject, () -> InboxOutcome.refused("Still wrong."));
        inbox.tryAgain(id);
        sweepIn(Duration.ZERO);
        assertThat(handler.shownToPerson(subject)).extracting(InboxEventUnmatched::reason)
                .containsExactly("Wrong currency.", "Still wrong.");

        assertThat(inbox.settle(id, "Paid back.")).isTrue();
        assertThat(inbox.settle(id, "Twice.")).isFalse();
        assertThat(inbox.find(id)).get().extracting(InboxEntry::state, InboxEntry::reason).containsExactly(InboxState.DONE, "Paid back.");
        inbox.tryAgain(id);
        assertThat(theEntry().state()).as("settled for good").isEqualTo(InboxState.DONE);
    }

    @Test
    void anEventThatNobodyKnowsIsShownToAPerson() {
        inbox.receive(new InboxEvent("test", subject, "test.unheardOf", subject, payload("1")));

        assertThat(theEntry().state()).isEqualTo(InboxState.SHOWN_TO_PERSON);
        assertThat(theEntry().reason()).isEqualTo("Nobody handles events of the type test.unheardOf.");
    }

    @Test
    void anyTextIsKeptAndAnUnusableIdRefused() {
        ObjectNode odd = JsonNodeFactory.instance.objectNode().put("note", "a\u0000b \uD83D\uDE9A");
        inbox.receive(new InboxEvent("test", subject, ScriptedHandler.TYPE, subject, odd));
        assertThat(theEntry().event().payload()).isEqualTo(odd);

        assertThatIllegalArgumentException().isThrownBy(() -> event("a\u0000", "1")).withMessageContaining("event id");
        assertThatIllegalArgumentException().isThrownBy(() -> event("x".repeat(200), "1"));
    }

    @Test
    void theDelaysGrow() {
        assertThat(settings.delays()).isSorted().hasSizeGreaterThan(3);
    }

    private void neverMatched() {
        List<Supplier<InboxOutcome>> never =
                Collections.nCopies(50, () -> InboxOutcome.notYet("Nothing of the kind."));
        handler.expect(subject, never.toArray(Supplier[]::new));
    }

    private InboxEvent event(String id, String amount) {
        return new InboxEvent("test", subject + id, ScriptedHandler.TYPE, subject, payload(amount));
    }

    private static ObjectNode payload(String amount) {
        return JsonNodeFactory.instance.objectNode().put("amount", new BigDecimal(amount));
    }

    private InboxEntry theEntry() {
        return inbox.about(subject).get(0);
    }

    private int effects() {
        return inbox.about(ScriptedHandler.effectOf(subject)).size();
    }

    private void sweepIn(Duration time) {
        Clock later = Clock.offset(Clock.systemUTC(), time);
        InboxProcessor processor = new InboxProcessor(table, handlers, settings, publisher, transactions, later);
        new InboxSweep(table, processor, settings, transactions, later).run();
    }
}
