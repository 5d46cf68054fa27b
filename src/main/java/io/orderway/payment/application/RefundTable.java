package io.orderway.payment.application;

import io.orderway.payment.Payments.Refund;
import io.orderway.payment.Payments.RefundState;
import io.orderway.payment.RefundCause;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes back to customers. Changed only while the order is locked. */
@Component
class RefundTable {

    private static final String SELECT = "select number, order_number, cause, cause_number, state, credit, amount, currency, approved_by from payment_refund ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param approvedBy user who agreed first; null where nobody did yet */
    record Row(OrderNumber order, Refund refund, String approvedBy) {

        String number() {
            return refund.number();
        }

        boolean isIn(RefundState state) {
            return refund.state() == state;
        }
    }

    /** Takes the cause for the order: whoever comes second finds the row of the first. */
    Row open(OrderNumber order, RefundCause cause, String causeNumber, String currency) {
        jdbc.sql("""
                insert into payment_refund (number, order_number, cause, cause_number, state, credit, amount, currency, asked_at, changed_at)
                select 'RF-' || nextval('payment_refund_number'), :order, :cause, :causeNumber, 'NOTHING_DUE', 0, 0, :currency, :now, :now
                 where not exists (select 1 from payment_refund where order_number = :order and cause = :cause and cause_number = :causeNumber)
                on conflict do nothing
                """)
                .param("order", order.value()).param("cause", cause.name()).param("causeNumber", causeNumber).param("currency", currency)
                .param("now", OffsetDateTime.now(clock)).update();
        return jdbc.sql(SELECT + "where order_number = :order and cause = :cause and cause_number = :causeNumber")
                .param("order", order.value()).param("cause", cause.name()).param("causeNumber", causeNumber).query(RefundTable::row).single();
    }

    Optional<Row> find(String number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number).query(RefundTable::row).optional();
    }

    Row get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no refund " + number));
    }

    List<Row> of(OrderNumber order) {
        return jdbc.sql(SELECT + "where order_number = :order order by asked_at, number").param("order", order.value()).query(RefundTable::row).list();
    }

    void change(String number, RefundState state, Money credit, Money amount) {
        jdbc.sql("update payment_refund set state = :state, credit = :credit, amount = :amount, changed_at = :now where number = :number")
                .param("number", number).param("state", state.name()).param("credit", credit.amount()).param("amount", amount.amount())
                .param("now", OffsetDateTime.now(clock)).update();
    }

    void change(Row row, RefundState state) {
        change(row.number(), state, row.refund().credited(), row.refund().amount());
    }

    void approvedBy(String number, String user) {
        jdbc.sql("update payment_refund set approved_by = :user where number = :number").param("number", number).param("user", user).update();
    }

    /** What is on its way back: worked out and not declined, or agreed and not yet settled. */
    UnderWay underWay(OrderNumber order, String currency) {
        return jdbc.sql("""
                select (select coalesce(sum(amount), 0) from payment_refund where order_number = :order and state = 'DETERMINED')
                     + (select coalesce(sum(part.amount), 0) from payment_refund_part part join payment_refund refund on refund.number = part.refund_number
                         where refund.order_number = :order and part.state in ('OPEN', 'REFUSED')) as amount,
                       (select coalesce(sum(credit), 0) from payment_refund where order_number = :order and state = 'DETERMINED') as credit
                """).param("order", order.value())
                .query((row, number) -> new UnderWay(Money.of(row.getBigDecimal("amount"), currency), Money.of(row.getBigDecimal("credit"), currency)))
                .single();
    }

    /**
     * @param amount what goes back
     * @param credit what will be owed less once refunds that wait for approval are agreed to
     */
    record UnderWay(Money amount, Money credit) {
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new Row(OrderNumber.of(row.getString("order_number")),
                new Refund(row.getString("number"), RefundCause.valueOf(row.getString("cause")), row.getString("cause_number"),
                        RefundState.valueOf(row.getString("state")), Money.of(row.getBigDecimal("amount"), currency),
                        Money.of(row.getBigDecimal("credit"), currency)),
                row.getString("approved_by"));
    }
}
