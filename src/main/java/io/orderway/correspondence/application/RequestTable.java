package io.orderway.correspondence.application;

import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.ServiceRequest;
import io.orderway.correspondence.ServiceRequest.SettledHow;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests. */
@Component
class RequestTable {

    private static final String SELECT = """
            select id, order_number, kind, asker, recipient, subject, question, answers, answer, answer_version, messages, answered_messages,
                   asked_at, settled_how, settled_by
              from service_request\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is asked. */
    record Asked(OrderNumber number, Long messageId, RequestKind kind, String asker, String recipient, String subject, String question,
            String answers) {
    }

    /** @return empty if the message is a request already */
    Optional<Long> insert(Asked asked) {
        return jdbc.sql("""
                insert into service_request (order_number, origin, message_id, kind, asker, recipient, subject, question, answers, state, asked_at)
                values (:order, :origin, :messageId, :kind, :asker, :recipient, :subject, :question, :answers, 'OPEN', :now)
                on conflict do nothing returning id""")
                .param("order", asked.number().value())
                .param("origin", asked.messageId() == null ? "DESK" : "MESSAGE")
                .param("messageId", asked.messageId())
                .param("kind", asked.kind().name())
                .param("asker", asked.asker())
                .param("recipient", asked.recipient())
                .param("subject", asked.subject())
                .param("question", asked.question())
                .param("answers", asked.answers())
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .optional();
    }

    Optional<ServiceRequest> find(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(RequestTable::request).optional();
    }

    List<ServiceRequest> of(OrderNumber number) {
        return jdbc.sql(SELECT + "where order_number = :order order by id").param("order", number.value()).query(RequestTable::request).list();
    }

    /** Keeps others off the request until the transaction ends. */
    Optional<ServiceRequest> lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update").param("id", id).query(RequestTable::request).optional();
    }

    void classified(long id, RequestKind kind, String rule) {
        jdbc.sql("update service_request set kind = :kind, rule = :rule where id = :id").param("kind", kind.name()).param("rule", rule).param("id", id)
                .update();
    }

    /** @return false if somebody else has written meanwhile, or it is settled */
    boolean write(long id, int version, int seen, String answer) {
        return jdbc.sql("""
                update service_request set answer = :answer, answer_version = answer_version + 1, answered_messages = least(:seen, messages)
                 where id = :id and answer_version = :version and state = 'OPEN'""")
                .param("answer", answer).param("seen", seen).param("id", id).param("version", version).update() == 1;
    }

    /** One more message of its asker; waits for whoever settles the request at this moment. @return false if it is settled */
    boolean join(long id) {
        return jdbc.sql("update service_request set messages = messages + 1 where id = :id and state = 'OPEN'").param("id", id).update() == 1;
    }

    /** @return false if it was settled before */
    boolean settle(long id, SettledHow how, String by) {
        return jdbc.sql("""
                update service_request set state = 'SETTLED', settled_how = :how, settled_by = :by, settled_at = :now
                 where id = :id and state = 'OPEN'""")
                .param("how", how.name()).param("by", by).param("now", utc(clock.instant())).param("id", id).update() == 1;
    }

    int automaticSince(OrderNumber number, Instant moment) {
        return jdbc.sql("select count(*) from service_request where order_number = :order and settled_how = 'AUTOMATIC' and settled_at >= :moment")
                .param("order", number.value()).param("moment", utc(moment)).query(Integer.class).single();
    }

    private static ServiceRequest request(ResultSet row, int index) throws SQLException {
        String how = row.getString("settled_how");
        return new ServiceRequest(row.getLong("id"), OrderNumber.of(row.getString("order_number")), RequestKind.valueOf(row.getString("kind")),
                row.getString("asker"), row.getString("recipient"), row.getString("subject"), row.getString("question"), row.getString("answers"),
                row.getString("answer"), row.getInt("answer_version"), row.getInt("messages"),
                row.getInt("answered_messages"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                how == null ? null : SettledHow.valueOf(how), row.getString("settled_by"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
