package io.orderway.identity.rights;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one node at a time set up users and rights: several that start together would all see a group missing and all create it. */
@Component
class OneNodeAtATime {

    private static final long LOCK = 0x6f72646572776169L;

    private final JdbcTemplate jdbc;

    OneNodeAtATime(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn, which lasts until the end of the running transaction. */
    void await() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> { }, LOCK);
    }
}
