package io.orderway.payment.application;

import io.orderway.payment.Payments.Commitment;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.payment.Payments.PaymentWay;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what shipments are covered. Changed only while the order is locked. */
@Component
class CommitmentTable {

    private static final String SELECT =
            "select shipment_number, customer_number, way, state, amount, currency, proposed_by from payment_commitment ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param proposedBy user who wants to go beyond the limit; null where nobody does */
    record Row(Commitment commitment, String customerNumber, String proposedBy) {

        ShipmentNumber shipment() {
            return commitment.shipment();
        }

        Money amount() {
            return commitment.amount();
        }

        boolean isIn(CommitmentState state) {
            return commitment.state() == state;
        }
    }

    Optional<Row> find(ShipmentNumber shipment) {
        return jdbc.sql(SELECT + "where shipment_number = :shipment").param("shipment", shipment.value()).query(CommitmentTable::row).optional();
    }

    List<Row> of(OrderNumber order) {
        return jdbc.sql(SELECT + "where order_number = :order order by shipment_number")
                .param("order", order.value()).query(CommitmentTable::row).list();
    }

    void save(Commitment commitment, String customerNumber, String proposedBy) {
        jdbc.sql("""
                insert into payment_commitment (shipment_number, order_number, customer_number, way, state, amount, currency, proposed_by, changed_at)
                values (:shipment, :order, :customer, :way, :state, :amount, :currency, :proposedBy, :now)
                on conflict (shipment_number) do update set way = excluded.way, state = excluded.state, amount = excluded.amount,
                    proposed_by = excluded.proposed_by, changed_at = excluded.changed_at
                """)
                .param("shipment", commitment.shipment().value())
                .param("order", commitment.shipment().orderNumber().value())
                .param("customer", customerNumber)
                .param("way", commitment.way().name())
                .param("state", commitment.state().name())
                .param("amount", commitment.amount().amount())
                .param("currency", commitment.amount().currency())
                .param("proposedBy", proposedBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void change(ShipmentNumber shipment, CommitmentState state, Money amount) {
        jdbc.sql("update payment_commitment set state = :state, amount = :amount, changed_at = :now where shipment_number = :shipment")
                .param("shipment", shipment.value())
                .param("state", state.name())
                .param("amount", amount.amount())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Commitment commitment = new Commitment(ShipmentNumber.of(row.getString("shipment_number")), PaymentWay.valueOf(row.getString("way")),
                CommitmentState.valueOf(row.getString("state")), Money.of(row.getBigDecimal("amount"), row.getString("currency")));
        return new Row(commitment, row.getString("customer_number"), row.getString("proposed_by"));
    }
}
