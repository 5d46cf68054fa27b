package io.orderway.complaint.application;

import io.orderway.complaint.NewComplaint;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the row of a complaint, once: by its reference, and one open complaint for each matter of an order. */
@Component
class IntakeTable {

    private final JdbcClient jdbc;

    IntakeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id; empty if there is such a complaint */
    Optional<Long> add(NewComplaint complaint, String currency, Instant now) {
        return jdbc.sql("""
                insert into complaint (id, version, order_number, topic, means, reference, state, opened_at, proposals, amount, currency)
                values (nextval('complaint_seq'), 0, :order, :topic, :means, :reference, 'IN_REVIEW', :now, 0, 0, :currency)
                on conflict do nothing returning id""")
                .param("order", complaint.orderNumber().value())
                .param("topic", complaint.topic().name())
                .param("means", complaint.means().name())
                .param("reference", complaint.reference())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("currency", currency)
                .query(Long.class)
                .optional();
    }

    Optional<Long> byReference(NewComplaint complaint) {
        return jdbc.sql("select id from complaint where means = :means and reference = :reference")
                .param("means", complaint.means().name())
                .param("reference", complaint.reference())
                .query(Long.class)
                .optional();
    }

    Optional<Long> open(OrderNumber number, NewComplaint complaint) {
        return jdbc.sql("select id from complaint where order_number = :order and topic = :topic and closed_at is null")
                .param("order", number.value())
                .param("topic", complaint.topic().name())
                .query(Long.class)
                .optional();
    }
}
