package io.orderway.complaint.application;

import io.orderway.complaint.Complaints.Entry;
import io.orderway.complaint.ContactMeans;
import io.orderway.complaint.domain.Complaint;
import io.orderway.identity.CurrentUser;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every word that was exchanged about a complaint, dated; the one place where it stands, so that it can be erased. */
@Component
class ContactLog {

    private static final String CUSTOMER = "Customer";
    private static final String HOUSE = "Orderway";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ContactLog(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Whoever brings what a customer says: the customer himself, or who has taken it down. */
    String bringer() {
        return user.find().orElse(CUSTOMER);
    }

    void customerSaid(Complaint complaint, ContactMeans means, String text) {
        add(complaint, means, true, CUSTOMER, text);
    }

    /** @return names the entry */
    long houseSaid(Complaint complaint, ContactMeans means, String text) {
        return add(complaint, means, false, user.find().orElse(HOUSE), text);
    }

    /** Whether somebody of the house has spoken with the customer about it. */
    boolean hasAnswer(Complaint complaint) {
        return jdbc.sql("select exists (select 1 from complaint_contact where complaint_id = :complaint and not incoming)")
                .param("complaint", complaint.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether the customer has said the same before: a page sent twice is read once. */
    boolean hasHeard(Complaint complaint, String text) {
        return jdbc.sql("select exists (select 1 from complaint_contact where complaint_id = :complaint and incoming and body = :text)")
                .param("complaint", complaint.id())
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    /** How often an order's customer has written by that means since then. */
    int heard(OrderNumber number, ContactMeans means, Instant since) {
        return jdbc.sql("""
                select count(*) from complaint_contact c join complaint p on p.id = c.complaint_id
                 where p.order_number = :order and c.incoming and c.means = :means and c.at >= :since""")
                .param("order", number.value())
                .param("means", means.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<Entry> of(OrderNumber number) {
        return jdbc.sql("""
                select c.complaint_id, c.at, c.means, c.incoming, c.author, c.body from complaint_contact c
                  join complaint p on p.id = c.complaint_id where p.order_number = :order order by c.at, c.id""")
                .param("order", number.value())
                .query((row, index) -> new Entry(ComplaintDesk.number(row.getLong("complaint_id")),
                        row.getObject("at", OffsetDateTime.class).toInstant(), ContactMeans.valueOf(row.getString("means")),
                        row.getBoolean("incoming"), row.getString("author"), row.getString("body")))
                .list();
    }

    private long add(Complaint complaint, ContactMeans means, boolean incoming, String author, String text) {
        return jdbc.sql("""
                insert into complaint_contact (complaint_id, at, means, incoming, author, body)
                values (:complaint, :now, :means, :incoming, :author, :text) returning id""")
                .param("complaint", complaint.id())
                .param("now", OffsetDateTime.now(clock))
                .param("means", means.name())
                .param("incoming", incoming)
                .param("author", author)
                .param("text", text)
                .query(Long.class)
                .single();
    }
}
