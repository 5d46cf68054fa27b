package io.orderway.subscription.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores new subscriptions, each reference once. */
@Component
class NewSubscriptions {

    private final JdbcClient jdbc;

    NewSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> ofReference(String reference) {
        return jdbc.sql("select number from subscription where reference = :reference").param("reference", reference).query(String.class).optional();
    }

    /** @return its number; empty if there is one of this reference */
    Optional<String> add(BeginSubscription.Wanted wanted, int leadDays, List<BigDecimal> prices) {
        Optional<String> number = jdbc.sql("""
                insert into subscription (number, reference, customer_number, months, first_due, lead_days)
                values ('SUB-' || nextval('subscription_seq'), :reference, :customer, :months, :first, :lead) on conflict (reference) do nothing returning number""")
                .param("reference", wanted.reference()).param("customer", wanted.customerNumber()).param("months", wanted.months())
                .param("first", wanted.firstDue()).param("lead", leadDays).query(String.class).optional();
        number.ifPresent(added -> addLines(added, wanted, prices));
        return number;
    }

    private void addLines(String number, BeginSubscription.Wanted wanted, List<BigDecimal> prices) {
        for (int i = 0; i < wanted.lines().size(); i++) {
            BeginSubscription.Line line = wanted.lines().get(i);
            jdbc.sql("insert into subscription_line (number, line_number, sku, pieces) values (:number, :line, :sku, :pieces)")
                    .param("number", number).param("line", i + 1).param("sku", line.sku().value()).param("pieces", line.pieces()).update();
            jdbc.sql("insert into subscription_price (number, line_number, effective_from, unit_price) values (:number, :line, :from, :price)")
                    .param("number", number).param("line", i + 1).param("from", wanted.firstDue()).param("price", prices.get(i)).update();
        }
    }
}
