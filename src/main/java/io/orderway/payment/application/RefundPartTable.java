package io.orderway.payment.application;

import io.orderway.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts in which refunds go back, one for each payment. Changed only while the order is locked. */
@Component
class RefundPartTable {

    private static final String SELECT = """
            select part.refund_number, part.part, part.payment_id, part.amount, part.state, part.attempt, part.refusal, refund.currency
              from payment_refund_part part join payment_refund refund on refund.number = part.refund_number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundPartTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum State {
        OPEN, REFUSED, REFUNDED,
        /** Nothing of it is due any more. */
        DROPPED
    }

    /**
     * @param number  1 for the refund's first part
     * @param attempt how often the provider has answered
     * @param refusal the provider's reason; null where it has not refused
     */
    record Part(String refund, int number, long payment, Money amount, State state, int attempt, String refusal) {

        boolean isSettled() {
            return state == State.REFUNDED || state == State.DROPPED;
        }

        /** Names the part, for the ledger and for people. */
        String key() {
            return refund + "/" + number;
        }
    }

    void add(String refund, int number, long payment, Money amount) {
        jdbc.sql("""
                insert into payment_refund_part (refund_number, part, payment_id, amount, state, attempt, changed_at)
                values (:refund, :part, :payment, :amount, 'OPEN', 0, :now)
                """)
                .param("refund", refund).param("part", number).param("payment", payment).param("amount", amount.amount())
                .param("now", OffsetDateTime.now(clock)).update();
    }

    Part get(String refund, int number) {
        return jdbc.sql(SELECT + "where part.refund_number = :refund and part.part = :part").param("refund", refund).param("part", number)
                .query(RefundPartTable::part).single();
    }

    List<Part> of(String refund) {
        return jdbc.sql(SELECT + "where part.refund_number = :refund order by part.part").param("refund", refund).query(RefundPartTable::part).list();
    }

    void change(Part part, State state, Money amount) {
        change(part, state, amount, part.attempt(), part.refusal());
    }

    void answered(Part part, State state, String refusal) {
        change(part, state, part.amount(), part.attempt() + 1, refusal);
    }

    private void change(Part part, State state, Money amount, int attempt, String refusal) {
        jdbc.sql("""
                update payment_refund_part set state = :state, amount = :amount, attempt = :attempt, refusal = :refusal, changed_at = :now
                 where refund_number = :refund and part = :part
                """)
                .param("refund", part.refund()).param("part", part.number()).param("state", state.name()).param("amount", amount.amount())
                .param("attempt", attempt).param("refusal", refusal).param("now", OffsetDateTime.now(clock)).update();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(row.getString("refund_number"), row.getInt("part"), row.getLong("payment_id"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")), State.valueOf(row.getString("state")), row.getInt("attempt"),
                row.getString("refusal"));
    }
}
