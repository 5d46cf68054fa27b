package io.orderway.inbox;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A capability that takes events of the type {@code test.happened} as each test tells it. Its effect is a row in the inbox's own table, so
 * that it is undone with a transaction that rolls back.
 */
@Component
class ScriptedHandler implements InboxHandler {

    static final String TYPE = "test.happened";

    private final Map<String, Queue<Supplier<InboxOutcome>>> outcomes = new ConcurrentHashMap<>();
    private final List<InboxEventUnmatched> shownToPerson = new CopyOnWriteArrayList<>();
    private final JdbcClient jdbc;

    ScriptedHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The outcomes of the first, second, … attempt for a subject; what is handled beyond them is {@link InboxOutcome#HANDLED}. */
    @SafeVarargs
    final void expect(String subject, Supplier<InboxOutcome>... attempts) {
        outcomes.put(subject, new ConcurrentLinkedQueue<>(List.of(attempts)));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public InboxOutcome handle(InboxEvent event) {
        jdbc.sql("""
                        insert into inbox_event (source, event_id, type, subject, payload, state, attempts, received_at)
                        values ('effect', gen_random_uuid(), 'effect', :subject, '{}', 'DONE', 0, now())
                        """)
                .param("subject", effectOf(event.subject()))
                .update();
        Supplier<InboxOutcome> attempt = outcomes.getOrDefault(event.subject(), new ConcurrentLinkedQueue<>()).poll();
        return attempt == null ? InboxOutcome.HANDLED : attempt.get();
    }

    @EventListener
    void shown(InboxEventUnmatched event) {
        shownToPerson.add(event);
    }

    List<InboxEventUnmatched> shownToPerson(String subject) {
        return shownToPerson.stream().filter(shown -> shown.event().subject().equals(subject)).toList();
    }

    static String effectOf(String subject) {
        return "effect of " + subject;
    }
}
