package io.orderway;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.walk.OrderLaws;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the house has written down about an order, read from the tables themselves: which goods moved on its behalf, which money, what its customer
 * was told and what its timeline tells, each in the order in which it happened. A story says all of it, so that a posting, a movement or a message
 * that is missing or doubled fails; then whatever must hold of every order at any moment is looked at as well.
 */
@Component
public class Books {

    private static final String SEPARATOR = ", ";

    private final JdbcClient jdbc;
    private final OrderLaws laws;

    Books(JdbcClient jdbc, OrderLaws laws) {
        this.jdbc = jdbc;
        this.laws = laws;
    }

    public Book of(OrderNumber order) {
        return new Book(order, Set.of());
    }

    /** Without later promises: what a rush is promised follows from all that waits in the warehouse, other stories' orders among it. */
    public Book ofRush(OrderNumber order) {
        return new Book(order, Set.of("DELIVERY_PROMISE_CHANGED", "NEW_DELIVERY_DATE"));
    }

    /** The books of one order. */
    public final class Book {

        private final OrderNumber order;
        private final Set<String> leftOut;

        private Book(OrderNumber order, Set<String> leftOut) {
            this.order = order;
            this.leftOut = leftOut;
        }

        /**
         * Fails unless the books say exactly this, and agree with each other.
         *
         * @param expected the four parts {@code goods}, {@code money}, {@code told} and {@code timeline}, each beginning a line; a long one goes on
         *                 in the lines below it, indented
         */
        public void say(String expected) {
            sayInPart(expected);
            assertThat(laws.broken(order)).as("laws that the books of %s break", order).isEmpty();
        }

        /** The same of an order that is not whole: its story has brought it where it stands past the processes that do so otherwise. */
        public void sayInPart(String expected) {
            assertThat(read()).as("books of %s", order).isEqualTo(unfolded(expected));
        }

        private String read() {
            return "goods %s\nmoney %s\ntold %s\ntimeline %s".formatted(inWords(goods(), "not moved"), money(),
                    inWords(told(), "nothing"), inWords(timeline(), "empty"));
        }

        /** Pieces by cause; of an order of several articles with the line they are of. */
        private List<String> goods() {
            return jdbc.sql("""
                    select m.cause, greatest(abs(m.on_hand_change), abs(m.reserved_change)), lines.articles, lines.line_number
                      from customer_order o join stock_movement m on m.shipment_number like o.order_number || '-%'
                             or m.reason like '% ' || o.order_number || '-%'
                             or m.reason in (select 'Return ' || number from goods_return where order_number = o.order_number),
                      lateral (select count(distinct sku) as articles, min(line_number) filter (where sku = m.sku) as line_number
                                 from order_line where order_id = o.id) lines
                     where o.order_number = :order order by m.id""").param("order", order.value())
                    .query((row, number) -> words(row.getString(1)) + " " + row.getInt(2) + (row.getInt(3) == 1 ? "" : line(row.getInt(4))))
                    .list();
        }

        private String line(int number) {
            return number == 0 ? " of what was taken off the order" : " of line " + number;
        }

        /** Of the order's own ledger, and of that of claims against carriers; at the end what it comes to. */
        private String money() {
            List<String> entries = jdbc.sql("""
                    select what from (
                           select id, at, lower(kind) || ' ' || round(amount, 2)
                                  || case when kind in ('PAID', 'REFUNDED', 'GOODWILL') and method is not null then ' by ' || lower(method) else '' end as what
                             from payment_entry where order_number = :order
                           union all
                           select 0, e.at, case e.kind when 'GRANTED' then 'granted_by_carrier ' else 'given_back_to_carrier ' end || round(e.amount, 2)
                             from carrier_claim_entry e join carrier_claim c on c.id = e.claim_id where c.order_number = :order) entries
                     order by at, id""").param("order", order.value()).query(String.class).list().stream().map(Books::words).toList();
            return inWords(entries, "not moved") + (entries.isEmpty() ? "" : balance());
        }

        private String balance() {
            return jdbc.sql("""
                    select '; in ' || round(coalesce(sum(case kind when 'PAID' then amount when 'PAYMENT_REVERSED' then -amount end), 0), 2)
                        || ', out ' || round(coalesce(sum(case kind when 'REFUNDED' then amount end), 0), 2)
                        || ', owed ' || round(greatest(0, coalesce(sum(case kind when 'CHARGED' then amount when 'CHARGE_DROPPED' then -amount
                                                                                 when 'CREDITED' then -amount end), 0)), 2)
                      from payment_entry where order_number = :order""").param("order", order.value()).query(String.class).single();
        }

        private List<String> told() {
            return jdbc.sql("select step from outgoing_message where order_number = :order order by id").param("order", order.value())
                    .query(String.class).list().stream().filter(step -> !leftOut.contains(step)).toList();
        }

        /** With whoever did what the house did not do by itself; people of tests have names of chance. */
        private List<String> timeline() {
            return jdbc.sql("select type, actor from order_event where order_number = :order and type <> all(:leftOut) order by at, id")
                    .param("order", order.value()).param("leftOut", leftOut.toArray(String[]::new))
                    .query((row, number) -> row.getString(1) + by(row.getString(2))).list();
        }

        private String by(String actor) {
            return actor.equals(Timeline.HOUSE) ? "" : " by " + (actor.matches("u[0-9a-f]{8}") ? "a clerk" : actor);
        }
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String inWords(List<String> entries, String none) {
        return entries.isEmpty() ? none : String.join(SEPARATOR, entries);
    }

    private static String unfolded(String expected) {
        return Arrays.stream(expected.strip().split("\n(?=\\S)")).map(part -> part.replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }
}
