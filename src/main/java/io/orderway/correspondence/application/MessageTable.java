package io.orderway.correspondence.application;

import io.orderway.correspondence.Match;
import io.orderway.correspondence.Match.Confidence;
import io.orderway.correspondence.Match.MatchedBy;
import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what came in. */
@Component
class MessageTable {

    private static final String SELECT = """
            select id, source, kind, state, message_id, answers, sender, sender_name, subject, body, left_out, named_order, request_kind, bounced,
                   bounce_reason, received_at, order_number, matched_by, confidence, candidates from incoming_message\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message with what only matching needs. */
    record Row(ReceivedMessage message, List<String> answers, OrderNumber named, IncomingMessage.Bounce bounce) {
    }

    /** @return the new row's id; empty if its source told of it before */
    Optional<Long> insert(IncomingMessage message, String key) {
        IncomingMessage.Bounce bounce = message.bounce();
        return jdbc.sql("""
                insert into incoming_message (source, message_key, content_hash, kind, state, message_id, answers, sender, sender_name, subject, body,
                                              left_out, named_order, request_kind, bounced, bounce_reason, sent_at, received_at)
                values (:source, :key, :hash, :kind, 'NEW', :messageId, :answers, :sender, :senderName, :subject, :body, :leftOut, :named,
                        :requestKind, :bounced, :bounceReason, :sentAt, :now)
                on conflict do nothing returning id""")
                .param("source", message.source())
                .param("key", key)
                .param("hash", message.contentHash())
                .param("kind", message.kind().name())
                .param("messageId", message.messageId())
                .param("answers", String.join(" ", message.answers()))
                .param("sender", message.sender())
                .param("senderName", message.senderName())
                .param("subject", message.subject())
                .param("body", message.text())
                .param("leftOut", message.leftOut().isEmpty() ? null : String.join(" ", message.leftOut()))
                .param("named", message.named() == null ? null : message.named().value())
                .param("requestKind", message.requestKind())
                .param("bounced", bounce == null ? null : bounce.messageId())
                .param("bounceReason", bounce == null ? null : bounce.reason())
                .param("sentAt", message.sentAt() == null ? null : utc(message.sentAt()))
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .optional();
    }

    boolean contains(String source, String key, String contentHash) {
        return jdbc.sql("select count(*) from incoming_message where source = :source and message_key = :key and content_hash = :hash")
                .param("source", source).param("key", key).param("hash", contentHash).query(Integer.class).single() > 0;
    }

    /** Adds to what is known to be left out. */
    void leftOut(long id, String sentence) {
        jdbc.sql("update incoming_message set left_out = concat_ws(' ', left_out, :sentence) where id = :id")
                .param("sentence", sentence).param("id", id).update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::row).optional();
    }

    List<ReceivedMessage> of(OrderNumber number) {
        return jdbc.sql(SELECT + "where order_number = :order order by id").param("order", number.value())
                .query((row, index) -> row(row, index).message()).list();
    }

    /** Newest first. */
    List<ReceivedMessage> page(MessageState state, int limit, int offset) {
        return jdbc.sql(SELECT + "where state = :state order by id desc limit :limit offset :offset")
                .param("state", state.name()).param("limit", limit).param("offset", offset)
                .query((row, index) -> row(row, index).message()).list();
    }

    /** @return false if it was settled before, by whomever */
    boolean assign(long id, Match.Found match, String by) {
        return jdbc.sql("""
                update incoming_message set state = 'ASSIGNED', order_number = :order, matched_by = :matchedBy, confidence = :confidence,
                       settled_by = :by, settled_at = :now where id = :id and state in ('NEW', 'UNCLEAR')""")
                .param("order", match.number().value())
                .param("matchedBy", match.by().name())
                .param("confidence", match.confidence().name())
                .param("by", by)
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update() == 1;
    }

    void unclear(long id, List<OrderNumber> candidates) {
        jdbc.sql("update incoming_message set state = 'UNCLEAR', candidates = :candidates where id = :id and state = 'NEW'")
                .param("candidates", candidates.stream().map(OrderNumber::value).collect(Collectors.joining(" "))).param("id", id).update();
    }

    void keep(long id) {
        jdbc.sql("update incoming_message set state = 'KEPT', settled_at = :now where id = :id and state = 'NEW'")
                .param("now", utc(clock.instant())).param("id", id).update();
    }

    /** @return false if it was settled before */
    boolean drop(long id, String reason, String by) {
        return jdbc.sql("""
                update incoming_message set state = 'DROPPED', drop_reason = :reason, settled_by = :by, settled_at = :now
                 where id = :id and state = 'UNCLEAR'""")
                .param("reason", reason).param("by", by).param("now", utc(clock.instant())).param("id", id).update() == 1;
    }

    private Row row(ResultSet row, int index) throws SQLException {
        String order = row.getString("order_number");
        ReceivedMessage message = new ReceivedMessage(row.getLong("id"), row.getString("source"), MessageKind.valueOf(row.getString("kind")),
                MessageState.valueOf(row.getString("state")), row.getString("message_id"), row.getString("sender"), row.getString("sender_name"),
                row.getString("subject"), row.getString("body"), row.getString("left_out"), row.getString("request_kind"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), order == null ? null : OrderNumber.of(order),
                order == null ? null : MatchedBy.valueOf(row.getString("matched_by")),
                order == null ? null : Confidence.valueOf(row.getString("confidence")),
                words(row.getString("candidates")).map(OrderNumber::of).toList());
        String named = row.getString("named_order");
        String reason = row.getString("bounce_reason");
        return new Row(message, words(row.getString("answers")).toList(), named == null ? null : OrderNumber.of(named),
                reason == null ? null : new IncomingMessage.Bounce(row.getString("bounced"), reason));
    }

    private static Stream<String> words(String text) {
        return text == null || text.isBlank() ? Stream.empty() : Stream.of(text.split(" "));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
