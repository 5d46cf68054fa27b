package io.orderway.payment.application;

import io.orderway.payment.PaymentMethod;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of each payment may still go back: what came in, less what was taken back, refunded, or is on its way back. */
@Component
class PaymentRests {

    private static final String SELECT = """
            select p.id, p.source, p.source_id, p.method, p.at, p.currency,
                   p.amount - coalesce((select sum(e.amount) from payment_entry e where e.payment_id = p.id), 0)
                            - coalesce((select sum(part.amount) from payment_refund_part part
                                         where part.payment_id = p.id and part.state in ('OPEN', 'REFUSED')), 0) as rest
              from payment_entry p
            """;

    private final JdbcClient jdbc;

    PaymentRests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param source   who told of the payment
     * @param sourceId what the source calls it
     * @param rest     what may still go back
     */
    record Payment(long id, String source, String sourceId, PaymentMethod method, Instant at, Money rest) {
    }

    /** The newest first: what came in last is most likely what was too much, and goes back most easily. */
    List<Payment> of(OrderNumber order) {
        return jdbc.sql(SELECT + "where p.order_number = :order and p.kind = 'PAID' order by p.id desc")
                .param("order", order.value()).query(PaymentRests::payment).list();
    }

    Payment find(long id) {
        return jdbc.sql(SELECT + "where p.id = :id and p.kind = 'PAID'").param("id", id).query(PaymentRests::payment).single();
    }

    Optional<OrderNumber> orderOf(String source, String sourceId) {
        return jdbc.sql("select order_number from payment_entry where source = :source and source_id = :sourceId and kind = 'PAID'")
                .param("source", source).param("sourceId", sourceId).query(String.class).optional().map(OrderNumber::of);
    }

    /** @param left what of the payment was not taken back yet, whether it was refunded or not */
    record Reversible(long id, PaymentMethod method, Money left) {
    }

    Reversible reversible(String source, String sourceId) {
        return jdbc.sql("""
                select p.id, p.method, p.currency, p.amount - coalesce((select sum(e.amount) from payment_entry e
                                                            where e.payment_id = p.id and e.kind = 'PAYMENT_REVERSED'), 0) as rest
                  from payment_entry p where p.source = :source and p.source_id = :sourceId and p.kind = 'PAID'
                """).param("source", source).param("sourceId", sourceId)
                .query((row, number) -> new Reversible(row.getLong("id"), PaymentMethod.valueOf(row.getString("method")),
                        Money.of(row.getBigDecimal("rest"), row.getString("currency"))))
                .single();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(row.getLong("id"), row.getString("source"), row.getString("source_id"), PaymentMethod.valueOf(row.getString("method")),
                row.getObject("at", OffsetDateTime.class).toInstant(), Money.of(row.getBigDecimal("rest"), row.getString("currency")));
    }
}
