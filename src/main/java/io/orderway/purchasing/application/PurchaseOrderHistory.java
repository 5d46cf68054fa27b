package io.orderway.purchasing.application;

import io.orderway.identity.CurrentUser;
import io.orderway.purchasing.PurchaseOrder.Event;
import io.orderway.purchasing.PurchaseOrderNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to purchase orders, written in the transaction of what it records. */
@Component
class PurchaseOrderHistory {

    /** The actor of what no person did. */
    static final String HOUSE = "Orderway";

    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    PurchaseOrderHistory(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    String actor() {
        return currentUser.find().orElse(HOUSE);
    }

    /** @param detail one sentence for people; may be null */
    void record(PurchaseOrderNumber number, String text, String detail) {
        jdbc.sql("insert into purchase_order_event (number, at, text, detail, actor) values (:number, :now, :text, :detail, :actor)")
                .param("number", number.value()).param("now", OffsetDateTime.now(clock)).param("text", text)
                .param("detail", detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST)).param("actor", actor()).update();
    }

    List<Event> of(PurchaseOrderNumber number) {
        return jdbc.sql("select at, text, detail, actor from purchase_order_event where number = :number order by id").param("number", number.value())
                .query((row, index) -> new Event(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("text"), row.getString("detail"),
                        row.getString("actor")))
                .list();
    }
}
