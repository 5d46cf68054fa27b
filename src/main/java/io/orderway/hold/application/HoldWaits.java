package io.orderway.hold.application;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps wait for holds to be lifted: rows, so that no wake-up is lost. */
@Component
class HoldWaits {

    private final JdbcClient jdbc;
    private final Clock clock;

    HoldWaits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param shipment null where the order's allocation waits */
    record Wait(OrderNumber order, ShipmentNumber shipment) {

        String subject() {
            return shipment == null ? order.value() : shipment.value();
        }
    }

    void begin(Wait wait) {
        jdbc.sql("insert into hold_wait (order_number, subject, waiting_since) values (:order, :subject, :now) on conflict do nothing")
                .param("order", wait.order().value()).param("subject", wait.subject()).param("now", OffsetDateTime.now(clock)).update();
    }

    void end(Wait wait) {
        jdbc.sql("delete from hold_wait where order_number = :order and subject = :subject")
                .param("order", wait.order().value()).param("subject", wait.subject()).update();
    }

    /** Keeps other wakers off the wait until the transaction ends; false if it is over or somebody else is at it. */
    boolean take(Wait wait) {
        return jdbc.sql("select 1 from hold_wait where order_number = :order and subject = :subject for update skip locked")
                .param("order", wait.order().value()).param("subject", wait.subject()).query(Integer.class).optional().isPresent();
    }

    List<Wait> of(OrderNumber order) {
        return jdbc.sql("select order_number, subject from hold_wait where order_number = :order").param("order", order.value())
                .query(HoldWaits::read).list();
    }

    /** Any of them, so that none is passed over for ever where there are many. */
    List<Wait> some(int limit) {
        return jdbc.sql("select order_number, subject from hold_wait order by random() limit :limit").param("limit", limit)
                .query(HoldWaits::read).list();
    }

    private static Wait read(ResultSet row, int number) throws SQLException {
        OrderNumber order = OrderNumber.of(row.getString("order_number"));
        String subject = row.getString("subject");
        return new Wait(order, subject.equals(order.value()) ? null : ShipmentNumber.of(subject));
    }
}
