package io.orderway.reporting.application;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the engine is behind with its work. */
@Component
public class WorkBacklog {

    private final JdbcClient jdbc;

    WorkBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param oldestDueJob how long the longest waiting job has been due; zero if none is
     * @param dueJobs      jobs that could run now
     * @param incidents    steps that have used up their retries and wait for a person
     */
    public record State(Duration oldestDueJob, long dueJobs, long incidents) {
    }

    /** The engine stores moments without a zone, in UTC. */
    public State state() {
        return jdbc.sql("""
                select count(*) as due,
                       coalesce(extract(epoch from max((now() at time zone 'utc') - coalesce(duedate_, create_time_))), 0)::bigint as oldest,
                       (select count(*) from act_ru_incident) as incidents
                  from act_ru_job
                 where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= now() at time zone 'utc')""")
                .query((row, index) -> new State(Duration.ofSeconds(Math.max(0, row.getLong("oldest"))), row.getLong("due"),
                        row.getLong("incidents")))
                .single();
    }
}
