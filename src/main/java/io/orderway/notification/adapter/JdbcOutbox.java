package io.orderway.notification.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.notification.Message;
import io.orderway.notification.MessageBacklog;
import io.orderway.notification.MessageState;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.notification.application.DueMessage;
import io.orderway.notification.application.MessageDraft;
import io.orderway.notification.application.Outbox;
import io.orderway.notification.application.WrittenMessage;
import io.orderway.outbox.WaitingRows;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox is a table of the order's own database: a message and the step that it speaks of are stored together or not at all. */
@Component
class JdbcOutbox implements Outbox, Messages {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };

    /** Some holds, above all those for compliance, keep the customer from being told anything until they are lifted. */
    private static final String NOT_SILENCED = """
            not exists (select 1 from order_hold h where h.order_number = outgoing_message.order_number and h.lifted_at is null and h.silent)""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sender sender;
    private final Clock clock;
    private final WaitingRows waiting;

    JdbcOutbox(JdbcClient jdbc, ObjectMapper json, Sender sender, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sender = sender;
        this.clock = clock;
        this.waiting = new WaitingRows(jdbc, clock, "outgoing_message", "bulk, next_attempt_at, id", NOT_SILENCED);
    }

    @Override
    public void add(MessageDraft draft) {
        MessageState state = draft.recipient() == null ? MessageState.WITHOUT_ADDRESS : MessageState.WAITING;
        jdbc.sql("""
                insert into outgoing_message (order_number, step, occasion, message_id, recipient, bulk, state, template_data, recorded_at,
                                              next_attempt_at, in_reply_to, attachment)
                values (:order, :step, :occasion, :messageId, :recipient, :bulk, :state, :data::jsonb, :now, :now, :inReplyTo, :attachment)
                on conflict do nothing""")
                .param("order", draft.about())
                .param("step", draft.step().name())
                .param("occasion", draft.occasion())
                .param("messageId", messageId(draft))
                .param("recipient", draft.recipient())
                .param("bulk", draft.bulk())
                .param("state", state.name())
                .param("data", toJson(draft.data()))
                .param("inReplyTo", draft.inReplyTo())
                .param("attachment", draft.attachment())
                .param("now", now())
                .update();
    }

    @Override
    public List<DueMessage> take(int limit, Duration lease) {
        return waiting.take(limit, lease, this::dueMessage);
    }

    @Override
    public void markSent(DueMessage message, WrittenMessage written) {
        settle(message, MessageState.SENT, written.subject(), withoutLinks(message, written.text()));
    }

    private static String withoutLinks(DueMessage message, String text) {
        String kept = text;
        for (String name : MessageDraft.LINKS) {
            Object link = message.data().get(name);
            kept = link == null ? kept : kept.replace(link.toString(), MessageDraft.leftOut(name));
        }
        return kept;
    }

    /** With its link: nobody else has got it, and in a demo somebody has to play the customer. */
    @Override
    public void markKept(DueMessage message, WrittenMessage written) {
        settle(message, MessageState.KEPT, written.subject(), written.text());
    }

    private void settle(DueMessage message, MessageState state, String subject, String text) {
        jdbc.sql("""
                update outgoing_message set state = :state, sent_at = :now, subject = :subject, body = :body, template_data = null,
                       failure = null
                 where id = :id and state = 'WAITING'""")
                .param("state", state.name())
                .param("now", now())
                .param("subject", subject)
                .param("body", text)
                .param("id", message.id())
                .update();
    }

    @Override
    public boolean markRefused(DueMessage message, String reason) {
        return waiting.refuse(message.id(), reason);
    }

    @Override
    public Optional<Message> markBounced(String messageId, String reason) {
        return jdbc.sql("""
                update outgoing_message set state = 'REFUSED', failure = :failure where message_id = :messageId and state = 'SENT'
                returning id, step, state, recipient, recorded_at, sent_at, subject, body, failure""")
                .param("failure", reason)
                .param("messageId", messageId)
                .query(JdbcOutbox::message)
                .optional();
    }

    @Override
    public void sendAgain(long messageId, String recipient, String statusLink) {
        jdbc.sql("""
                update outgoing_message set recipient = :recipient, state = 'WAITING', attempts = 0, next_attempt_at = :now, failure = null,
                       body = replace(body, :noLink, :statusLink)
                 where id = :id and state = 'REFUSED'""")
                .param("noLink", MessageDraft.STATUS_LINK_LEFT_OUT)
                .param("statusLink", statusLink)
                .param("recipient", recipient)
                .param("now", now())
                .param("id", messageId)
                .update();
    }

    @Override
    public void address(OrderNumber number, String recipient) {
        jdbc.sql("""
                update outgoing_message set recipient = :recipient, state = 'WAITING', next_attempt_at = :now
                 where order_number = :order and state = 'WITHOUT_ADDRESS'""")
                .param("recipient", recipient)
                .param("now", now())
                .param("order", number.value())
                .update();
    }

    @Override
    public void postpone(DueMessage message, Duration delay, String reason) {
        waiting.postpone(message.id(), message.attempt(), delay, reason);
    }

    @Override
    public void release(Collection<DueMessage> messages) {
        messages.forEach(message -> waiting.giveBack(message.id(), message.attempt(), Duration.ZERO));
    }

    @Override
    public List<Message> about(String number) {
        return jdbc.sql("""
                select id, step, state, recipient, recorded_at, sent_at, subject, body, failure
                  from outgoing_message where order_number = :order order by id""")
                .param("order", number)
                .query(JdbcOutbox::message)
                .list();
    }

    @Override
    public MessageBacklog backlog() {
        return jdbc.sql("""
                select count(*), min(recorded_at),
                       (select count(*) from outgoing_message where state = 'REFUSED' and recorded_at > :weekAgo)
                  from outgoing_message where state = 'WAITING' and %s""".formatted(NOT_SILENCED))
                .param("weekAgo", Timestamp.from(clock.instant().minus(Duration.ofDays(7))))
                .query((row, index) -> new MessageBacklog(row.getLong(1), ageOf(row.getTimestamp(2)), row.getLong(3)))
                .single();
    }

    private Duration ageOf(Timestamp moment) {
        return moment == null ? Duration.ZERO : Duration.between(moment.toInstant(), clock.instant());
    }

    private DueMessage dueMessage(ResultSet row, int index) throws SQLException {
        return new DueMessage(row.getLong("id"), row.getString("order_number"), MessageStep.valueOf(row.getString("step")),
                row.getString("message_id"), row.getString("recipient"), data(row), row.getInt("attempts"), written(row), row.getString("in_reply_to"),
                row.getObject("attachment", UUID.class));
    }

    private Map<String, Object> data(ResultSet row) throws SQLException {
        String data = row.getString("template_data");
        return data == null ? Map.of() : fromJson(data);
    }

    /** The words of a message that was sent and came back; its facts are gone. */
    private static WrittenMessage written(ResultSet row) throws SQLException {
        String text = row.getString("body");
        return text == null ? null : WrittenMessage.ofText(row.getString("subject"), text);
    }

    private static Message message(ResultSet row, int index) throws SQLException {
        return new Message(row.getLong("id"), MessageStep.valueOf(row.getString("step")), MessageState.valueOf(row.getString("state")),
                row.getString("recipient"), instant(row, "recorded_at"), instant(row, "sent_at"), row.getString("subject"),
                row.getString("body"), row.getString("failure"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private String messageId(MessageDraft draft) {
        String local = "%s.%s.%s".formatted(draft.about(), draft.step().template(), draft.occasion());
        return "<%s@%s>".formatted(local.replaceAll("[^A-Za-z0-9.-]", "-"), sender.messageIdHost());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String toJson(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A message's data are texts and lists of texts", e);
        }
    }

    private Map<String, Object> fromJson(String data) {
        try {
            return json.readValue(data, DATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
