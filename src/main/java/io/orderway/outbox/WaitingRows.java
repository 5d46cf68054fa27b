package io.orderway.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of an outbox table that wait to be sent. The table has the columns {@code id}, {@code state}, {@code attempts},
 * {@code next_attempt_at} and {@code failure}. Whoever took a row settles it; where another node has taken it over in the meantime, the number
 * of its attempts tells, and settling changes nothing.
 */
public final class WaitingRows {

    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final String order;
    private final String condition;

    /** @param order columns by which rows that are due are taken */
    public WaitingRows(JdbcClient jdbc, Clock clock, String table, String order) {
        this(jdbc, clock, table, order, "true");
    }

    /** @param condition what must hold, beside its time, for a row to be taken; SQL */
    public WaitingRows(JdbcClient jdbc, Clock clock, String table, String order, String condition) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.order = order;
        this.condition = condition;
    }

    /**
     * Takes rows that are due, so that no other node takes them for a while.
     *
     * @param lease how long the caller may be busy with them
     */
    public <T> List<T> take(int limit, Duration lease, RowMapper<T> reader) {
        return jdbc.sql("""
                update %1$s set attempts = attempts + 1, next_attempt_at = :leased
                 where id in (select id from %1$s where state = 'WAITING' and next_attempt_at <= :now and %3$s
                               order by %2$s limit :limit for update skip locked)
                returning *""".formatted(table, order, condition))
                .param("leased", in(lease))
                .param("now", in(Duration.ZERO))
                .param("limit", limit)
                .query(reader)
                .list();
    }

    public void postpone(long id, int attempt, Duration delay, String reason) {
        jdbc.sql("""
                update %s set next_attempt_at = :next, failure = :failure
                 where id = :id and state = 'WAITING' and attempts = :attempt""".formatted(table))
                .param("next", in(delay))
                .param("failure", shortened(reason))
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    /** Gives back a row that was taken but not tried. */
    public void giveBack(long id, int attempt, Duration delay) {
        jdbc.sql("""
                update %s set next_attempt_at = :next, attempts = attempts - 1
                 where id = :id and state = 'WAITING' and attempts = :attempt""".formatted(table))
                .param("next", in(delay))
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    /** @return false if the row was no longer the caller's */
    public boolean refuse(long id, String reason) {
        return jdbc.sql("update %s set state = 'REFUSED', failure = :failure where id = :id and state = 'WAITING'".formatted(table))
                .param("failure", shortened(reason))
                .param("id", id)
                .update() == 1;
    }

    private Timestamp in(Duration delay) {
        return Timestamp.from(clock.instant().plus(delay));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_FAILURE ? reason : reason.substring(0, LONGEST_FAILURE);
    }
}
