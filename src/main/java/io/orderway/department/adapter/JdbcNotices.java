package io.orderway.department.adapter;

import io.orderway.department.application.Concern;
import io.orderway.department.application.Notices;
import io.orderway.order.OrderEvent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(String department, OrderEvent.Recorded event, Concern concern) {
        return jdbc.sql("""
                insert into department_notice (department, event_id, event_type, order_number, sentence, table_version, at)
                values (:department, :event, :type, :order, :sentence, :version, :at)
                on conflict do nothing""")
                .param("department", department)
                .param("event", event.id())
                .param("type", event.type())
                .param("order", event.number().value())
                .param("sentence", concern.sentence())
                .param("version", concern.tableVersion())
                .param("at", Timestamp.from(event.at()))
                .update() == 1;
    }

    @Override
    public List<Notice> newest(Collection<String> departments, int limit) {
        return jdbc.sql("""
                select id, at, department, event_id, order_number, sentence from department_notice
                 where department in (:departments) order by id desc limit :limit""")
                .param("departments", departments)
                .param("limit", limit)
                .query((row, index) -> new Notice(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("department"),
                        row.getLong("event_id"), row.getString("order_number"), row.getString("sentence")))
                .list();
    }

    @Override
    public int unseen(String user, Collection<String> departments, Instant since) {
        return jdbc.sql("""
                select count(distinct event_id) from department_notice
                 where department in (:departments) and at > :since
                   and id > coalesce((select notice_id from department_feed_seen where user_id = :user), 0)""")
                .param("departments", departments)
                .param("since", Timestamp.from(since))
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    /** No further than there are notices: whoever asks for more must not miss what comes later. */
    @Override
    public void see(String user, long upTo) {
        jdbc.sql("""
                insert into department_feed_seen (user_id, notice_id)
                select :user, least(:upTo, coalesce(max(id), 0)) from department_notice
                on conflict (user_id) do update set notice_id = greatest(department_feed_seen.notice_id, excluded.notice_id)""")
                .param("user", user)
                .param("upTo", upTo)
                .update();
    }
}
