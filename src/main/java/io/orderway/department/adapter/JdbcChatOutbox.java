package io.orderway.department.adapter;

import io.orderway.department.DepartmentChat;
import io.orderway.department.application.ChatOutbox;
import io.orderway.department.application.ChatTransport;
import io.orderway.outbox.WaitingRows;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcChatOutbox implements ChatOutbox, DepartmentChat {

    private final JdbcClient jdbc;
    private final ChatTransport transport;
    private final Clock clock;
    private final WaitingRows waiting;

    JdbcChatOutbox(JdbcClient jdbc, ChatTransport transport, Clock clock) {
        this.jdbc = jdbc;
        this.transport = transport;
        this.clock = clock;
        this.waiting = new WaitingRows(jdbc, clock, "department_chat_line", "next_attempt_at, id");
    }

    @Override
    public void add(String department, OrderNumber number, String sentence) {
        if (!transport.reaches(department)) {
            return;
        }
        jdbc.sql("""
                insert into department_chat_line (department, text, state, recorded_at, next_attempt_at)
                values (:department, :text, 'WAITING', :now, :now)""")
                .param("department", department)
                .param("text", number + ": " + sentence)
                .param("now", now())
                .update();
    }

    @Override
    public List<DueLine> take(int limit, Duration lease) {
        return waiting.take(limit, lease, JdbcChatOutbox::line);
    }

    @Override
    public void markSent(DueLine line) {
        jdbc.sql("update department_chat_line set state = 'SENT', sent_at = :now, failure = null where id = :id and state = 'WAITING'")
                .param("now", now())
                .param("id", line.id())
                .update();
    }

    @Override
    public boolean giveUp(DueLine line, String reason) {
        return waiting.refuse(line.id(), reason);
    }

    @Override
    public void postpone(DueLine line, Duration delay, String reason) {
        waiting.postpone(line.id(), line.attempt(), delay, reason);
    }

    @Override
    public void giveBack(DueLine line, Duration delay) {
        waiting.giveBack(line.id(), line.attempt(), delay);
    }

    @Override
    public ChatBacklog backlog() {
        return jdbc.sql("""
                select count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'REFUSED' and recorded_at > :weekAgo)
                  from department_chat_line where state in ('WAITING', 'REFUSED')""")
                .param("weekAgo", Timestamp.from(clock.instant().minus(Duration.ofDays(7))))
                .query((row, index) -> new ChatBacklog(row.getLong(1), row.getLong(2)))
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static DueLine line(ResultSet row, int index) throws SQLException {
        return new DueLine(row.getLong("id"), row.getString("department"), row.getString("text"), row.getInt("attempts"));
    }
}
