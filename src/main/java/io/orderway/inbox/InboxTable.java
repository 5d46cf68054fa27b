package io.orderway.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the inbox. */
@Component
class InboxTable {

    private static final String SELECT =
            "select id, source, event_id, type, subject, payload, state, attempts, reason, received_at from inbox_event ";

    private static final int REASON_LENGTH = 500;

    private final JdbcClient jdbc;
    private final ObjectReader json;

    InboxTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        // amounts of money pass through here
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** @return the new row's id; empty if the event is there already */
    Optional<Long> insert(InboxEvent event, Instant now, Instant nextTry) {
        return jdbc.sql("""
                        insert into inbox_event (source, event_id, type, subject, payload, state, attempts, next_try_at, received_at)
                        values (:source, :eventId, :type, :subject, cast(:payload as json), 'NEW', 0, :nextTry, :now)
                        on conflict (source, event_id) do nothing
                        returning id
                        """)
                .param("source", event.source())
                .param("eventId", event.eventId())
                .param("type", event.type())
                .param("subject", event.subject())
                .param("payload", event.payload().toString())
                .param("nextTry", utc(nextTry))
                .param("now", utc(now))
                .query(Long.class)
                .optional();
    }

    /** Whether the event is there with these very contents. */
    boolean contains(InboxEvent event) {
        InboxEvent asStored = new InboxEvent(
                event.source(), event.eventId(), event.type(), event.subject(), payload(event.payload().toString()));
        return jdbc.sql(SELECT + "where source = :source and event_id = :eventId")
                .param("source", event.source())
                .param("eventId", event.eventId())
                .query(this::entry)
                .optional()
                .filter(entry -> entry.event().equals(asStored))
                .isPresent();
    }

    Optional<InboxEntry> find(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::entry).optional();
    }

    List<InboxEntry> about(String subject) {
        return jdbc.sql(SELECT + "where subject = :subject order by id").param("subject", subject).query(this::entry).list();
    }

    /** Locks an event that is still to be handled; empty if it is settled or another node has it. */
    Optional<InboxEntry> claim(long id) {
        return jdbc.sql(SELECT + "where id = :id and next_try_at is not null for update skip locked")
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    List<Long> due(Instant now, int limit) {
        return jdbc.sql("""
                        select id from inbox_event where next_try_at <= :now
                        order by next_try_at, id limit :limit for update skip locked
                        """)
                .param("now", utc(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    void matched(long id, Instant now) {
        jdbc.sql("update inbox_event set state = 'MATCHED', next_try_at = null, reason = null, settled_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    void retryAt(long id, int attempts, Instant nextTry, String reason) {
        jdbc.sql("""
                        update inbox_event set state = 'UNMATCHED_RETRY', attempts = :attempts, next_try_at = :nextTry, reason = :reason
                        where id = :id
                        """)
                .param("id", id)
                .param("attempts", attempts)
                .param("nextTry", utc(nextTry))
                .param("reason", shortened(reason))
                .update();
    }

    void shownToPerson(long id, int attempts, String reason) {
        jdbc.sql("""
                        update inbox_event set state = 'SHOWN_TO_PERSON', attempts = :attempts, next_try_at = null, reason = :reason
                        where id = :id
                        """)
                .param("id", id)
                .param("attempts", attempts)
                .param("reason", shortened(reason))
                .update();
    }

    void wakeUp(String subject) {
        jdbc.sql("insert into inbox_wake_up (subject) values (:subject)").param("subject", subject).update();
    }

    /** Takes the wake-ups that are there and makes due what waits for them; waits for events that are just being handled. */
    void takeWakeUps(Instant now) {
        List<String> subjects = jdbc.sql("""
                        delete from inbox_wake_up where id in (select id from inbox_wake_up order by id for update skip locked)
                        returning subject
                        """)
                .query(String.class)
                .list();
        if (!subjects.isEmpty()) {
            jdbc.sql("update inbox_event set next_try_at = :now where subject = any(:subjects) and next_try_at > :now")
                    .param("subjects", subjects.toArray(String[]::new))
                    .param("now", utc(now))
                    .update();
        }
    }

    void startOver(long id, Instant now) {
        jdbc.sql("""
                        update inbox_event set state = 'UNMATCHED_RETRY', attempts = 0, next_try_at = :now
                        where id = :id and state in ('UNMATCHED_RETRY', 'SHOWN_TO_PERSON')
                        """)
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    boolean done(long id, String reason, Instant now) {
        return jdbc.sql("""
                        update inbox_event set state = 'DONE', next_try_at = null, reason = :reason, settled_at = :now
                        where id = :id and state not in ('MATCHED', 'DONE')
                        """)
                .param("id", id)
                .param("reason", shortened(reason))
                .param("now", utc(now))
                .update() == 1;
    }

    private InboxEntry entry(ResultSet row, int rowNumber) throws SQLException {
        InboxEvent event = new InboxEvent(
                row.getString("source"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                payload(row.getString("payload")));
        return new InboxEntry(
                row.getLong("id"),
                event,
                InboxState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private JsonNode payload(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds JSON only", impossible);
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH - 1) + "…";
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
