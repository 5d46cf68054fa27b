package io.orderway.feedback.application;

import io.orderway.feedback.Feedback.Answer;
import io.orderway.feedback.FeedbackStep;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each thing that a customer was asked about, with his answer once it is there. */
@Component
class FeedbackTable {

    private final JdbcClient jdbc;

    FeedbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing if it was asked before. */
    void asked(OrderNumber number, FeedbackStep step, String key, String clerk, Instant now) {
        jdbc.sql("""
                insert into customer_feedback (order_number, step, subject_key, clerk, asked_at) values (:order, :step, :key, :clerk, :now)
                on conflict do nothing""")
                .param("order", number.value())
                .param("step", step.name())
                .param("key", key)
                .param("clerk", clerk)
                .param("now", utc(now))
                .update();
    }

    /** @return false if it was answered before, or never asked */
    boolean answered(OrderNumber number, FeedbackStep step, String key, int rating, String remark, Instant now) {
        return jdbc.sql("""
                update customer_feedback set rating = :rating, remark = :remark, given_at = :now
                 where order_number = :order and step = :step and subject_key = :key and given_at is null""")
                .param("rating", rating)
                .param("remark", remark)
                .param("now", utc(now))
                .param("order", number.value())
                .param("step", step.name())
                .param("key", key)
                .update() == 1;
    }

    List<Answer> of(OrderNumber number) {
        return jdbc.sql("""
                select step, subject_key, clerk, rating, remark, given_at from customer_feedback
                 where order_number = :order and given_at is not null order by given_at, id""")
                .param("order", number.value())
                .query((row, index) -> new Answer(FeedbackStep.valueOf(row.getString("step")), row.getString("subject_key"),
                        row.getString("clerk"), row.getInt("rating"), row.getString("remark"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
