package io.orderway.subscription.application;

import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import io.orderway.subscription.Subscription;
import io.orderway.subscription.Subscriptions;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subscriptions with their prices over time. */
@Component
class SubscriptionTable implements Subscriptions {

    private static final String COLUMNS = """
            select number, customer_number, months, first_due, next_period, lead_days, paused_until, ends_on, ended from subscription where number = :number""";

    /** At the day on which the next delivery is due, the price counts that was agreed last before it. */
    private static final String LINES = """
            select distinct on (l.line_number) l.line_number, l.sku, l.pieces, p.unit_price
              from subscription_line l join subscription_price p on p.number = l.number and p.line_number = l.line_number
             where l.number = :number and p.effective_from <= :due order by l.line_number, p.effective_from desc""";

    private final JdbcClient jdbc;

    SubscriptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Subscription> find(String number) {
        return jdbc.sql(COLUMNS).param("number", number).query(this::row).optional();
    }

    @Override
    public Optional<Subscription> ofOrder(OrderNumber order) {
        return jdbc.sql("select number from subscription_period where order_number = :order").param("order", order.value()).query(String.class).optional()
                .flatMap(this::find);
    }

    /** @throws NotFoundException if there is none */
    Subscription lock(String number) {
        jdbc.sql("select 1 from subscription where number = :number for update").param("number", number).query(Integer.class).optional()
                .orElseThrow(() -> new NotFoundException("There is no subscription " + number + "."));
        return find(number).orElseThrow();
    }

    void goTo(Subscription subscription, int period, boolean ended) {
        jdbc.sql("update subscription set next_period = :period, ended = :ended where number = :number")
                .param("period", period).param("ended", ended).param("number", subscription.number()).update();
    }

    void steer(Subscription subscription, LocalDate pausedUntil, LocalDate endsOn) {
        jdbc.sql("update subscription set paused_until = :paused, ends_on = :ends where number = :number")
                .param("paused", pausedUntil).param("ends", endsOn).param("number", subscription.number()).update();
    }

    /** @return false if the period was ordered before */
    boolean takePeriod(Subscription subscription, LocalDate due) {
        return jdbc.sql("insert into subscription_period (number, due_on) values (:number, :due) on conflict do nothing")
                .param("number", subscription.number()).param("due", due).update() == 1;
    }

    void ordered(Subscription subscription, LocalDate due, OrderNumber order) {
        jdbc.sql("update subscription_period set order_number = :order where number = :number and due_on = :due")
                .param("order", order.value()).param("number", subscription.number()).param("due", due).update();
    }

    Optional<OrderNumber> lastOrder(Subscription subscription) {
        return jdbc.sql("select order_number from subscription_period where number = :number and order_number is not null order by due_on desc limit 1")
                .param("number", subscription.number()).query(String.class).optional().map(OrderNumber::of);
    }

    void price(Subscription subscription, int lineNumber, LocalDate from, BigDecimal unitPrice) {
        jdbc.sql("""
                insert into subscription_price (number, line_number, effective_from, unit_price) values (:number, :line, :from, :price)
                on conflict (number, line_number, effective_from) do update set unit_price = excluded.unit_price""")
                .param("number", subscription.number()).param("line", lineNumber).param("from", from).param("price", unitPrice).update();
    }

    private Subscription row(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        Subscription schedule = new Subscription(number, row.getString("customer_number"), row.getInt("months"),
                row.getObject("first_due", LocalDate.class), row.getInt("next_period"), row.getInt("lead_days"),
                row.getObject("paused_until", LocalDate.class), row.getObject("ends_on", LocalDate.class), row.getBoolean("ended"), List.of());
        return new Subscription(number, schedule.customerNumber(), schedule.months(), schedule.firstDue(), schedule.nextPeriod(), schedule.leadDays(),
                schedule.pausedUntil(), schedule.endsOn(), schedule.ended(), lines(number, schedule.nextDue()));
    }

    private List<Subscription.Line> lines(String number, LocalDate due) {
        return jdbc.sql(LINES).param("number", number).param("due", due)
                .query((line, index) -> new Subscription.Line(line.getInt("line_number"), Sku.of(line.getString("sku")), line.getInt("pieces"),
                        line.getBigDecimal("unit_price"))).list();
    }
}
