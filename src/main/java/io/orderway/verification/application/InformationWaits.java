package io.orderway.verification.application;

import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps of which orders wait for information: rows, so that no wake-up is lost. */
@Component
class InformationWaits {

    private final JdbcClient jdbc;
    private final Clock clock;

    InformationWaits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Wait(OrderNumber number, BlockedStep step) {
    }

    void begin(OrderNumber number, BlockedStep step) {
        jdbc.sql("insert into information_wait (order_number, blocked_step, waiting_since) values (:number, :step, :now) on conflict do nothing")
                .param("number", number.value()).param("step", step.name()).param("now", OffsetDateTime.now(clock)).update();
    }

    void end(OrderNumber number, BlockedStep step) {
        jdbc.sql("delete from information_wait where order_number = :number and blocked_step = :step")
                .param("number", number.value()).param("step", step.name()).update();
    }

    /** Keeps other wakers off the wait until the transaction ends; false if it is over or somebody else is at it. */
    boolean take(Wait wait) {
        return jdbc.sql("select 1 from information_wait where order_number = :number and blocked_step = :step for update skip locked")
                .param("number", wait.number().value()).param("step", wait.step().name()).query(Integer.class).optional().isPresent();
    }

    /** Any of them, so that none is passed over for ever where there are many. */
    List<Wait> some(int limit) {
        return jdbc.sql("select order_number, blocked_step from information_wait order by random() limit :limit")
                .param("limit", limit).query(InformationWaits::read).list();
    }

    /** Waits for which nothing is open any more: they should have been woken already. */
    List<Wait> satisfied(int limit) {
        return jdbc.sql("""
                        select w.order_number, w.blocked_step from information_wait w
                        where not exists (
                            select 1 from information_request r join missing_field f on f.request_id = r.id
                            where r.order_number = w.order_number and r.closed_at is null and f.state = 'OPEN' and f.blocked_step = w.blocked_step)
                        order by w.waiting_since limit :limit
                        """)
                .param("limit", limit).query(InformationWaits::read).list();
    }

    private static Wait read(ResultSet row, int rowNumber) throws SQLException {
        return new Wait(OrderNumber.of(row.getString("order_number")), BlockedStep.valueOf(row.getString("blocked_step")));
    }
}
