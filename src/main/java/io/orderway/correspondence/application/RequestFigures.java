package io.orderway.correspondence.application;

import io.orderway.correspondence.RequestKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many requests come in, and how long customers wait for an answer. */
@Service
public class RequestFigures {

    private final JdbcClient jdbc;

    RequestFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param asked                 how many came in
     * @param open                  of them, not settled yet
     * @param automatic             of them, answered without a person
     * @param medianMinutesToAnswer from question to a clerk's answer; null if a clerk has answered none
     */
    public record Figure(String kind, String title, long asked, long open, long automatic, Long medianMinutesToAnswer) {
    }

    /** One for each kind of which there was a request, asked from (inclusive) to (exclusive). */
    @Transactional(readOnly = true)
    public List<Figure> between(Instant from, Instant to) {
        return jdbc.sql("""
                select kind, count(*) as asked, count(*) filter (where state = 'OPEN') as open,
                       count(*) filter (where settled_how = 'AUTOMATIC') as automatic,
                       percentile_cont(0.5) within group (order by extract(epoch from settled_at - asked_at) / 60)
                           filter (where settled_how in ('BY_MAIL', 'BY_TELEPHONE')) as median
                  from service_request where asked_at >= :from and asked_at < :to group by kind order by asked desc, kind""")
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, index) -> new Figure(row.getString("kind"), RequestKind.valueOf(row.getString("kind")).title(), row.getLong("asked"),
                        row.getLong("open"), row.getLong("automatic"),
                        row.getObject("median") == null ? null : Math.round(row.getDouble("median"))))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
