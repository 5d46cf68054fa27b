package io.orderway.walk;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables about a walked order and those that came of it, in an order that does not depend on chance. */
class WalkRecords {

    private static final String FAMILY = "(select order_number from customer_order where customer_number = :customer)";
    /** Payments that nobody can match are cleared under a key of their own. */
    private static final String KEYS = "(select order_number from customer_order where customer_number = :customer"
            + " union all select 'payment-event-' || id from inbox_event where source = :source)";

    private final JdbcClient jdbc;
    private final OrderReader orders;

    WalkRecords(JdbcClient jdbc, OrderReader orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    record OpenTask(String id, String definition, String order, String process) {
    }

    record OpenJob(String id, String activity, boolean timer, int retries, String failure) {
    }

    /** For people who look at a failure; the newest first. */
    List<String> lastEvents(WalkedOrder order) {
        return jdbc.sql("select order_number || ' ' || type || ' ' || coalesce(detail, '') from order_event where order_number in %s order by id desc limit 25"
                .formatted(FAMILY)).param("customer", order.customerNumber()).query(String.class).list();
    }

    record Parcel(String trackingNumber, boolean left, boolean delivered, boolean settled) {
    }

    /** The walked order first. */
    List<OrderView> family(WalkedOrder order) {
        return jdbc.sql("select order_number from customer_order where customer_number = :customer order by id")
                .param("customer", order.customerNumber()).query(String.class).list().stream().map(OrderNumber::of).map(orders::get).toList();
    }

    List<OpenTask> tasks(WalkedOrder order) {
        return jdbc.sql("""
                select t.id_, t.task_def_key_, e.business_key_, d.key_ from act_ru_task t
                  join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_re_procdef d on d.id_ = t.proc_def_id_
                 where e.business_key_ in %s order by e.business_key_, t.create_time_, t.task_def_key_""".formatted(KEYS))
                .param("customer", order.customerNumber()).param("source", order.source())
                .query((row, index) -> new OpenTask(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
    }

    /** Jobs of the orders, and the house's own look through the waiting orders; those without a date first, then as time brings them. */
    List<OpenJob> jobs(WalkedOrder order) {
        return jdbc.sql("""
                select j.id_, d.act_id_, j.type_, j.retries_, j.exception_msg_ from act_ru_job j
                  join act_ru_execution e on e.id_ = j.process_instance_id_ left join act_ru_jobdef d on d.id_ = j.job_def_id_
                 where e.business_key_ in %s or d.proc_def_key_ = 'backorder-release' and j.type_ <> 'timer'
                 order by j.type_, case j.type_ when 'timer' then j.duedate_ end, e.business_key_, d.act_id_, j.create_time_""".formatted(KEYS))
                .param("customer", order.customerNumber()).param("source", order.source())
                .query((row, index) -> new OpenJob(row.getString(1), row.getString(2), row.getString(3).equals("timer"), row.getInt(4),
                        row.getString(5))).list();
    }

    /** Where processes of the orders wait, with those that they have called. */
    List<String> running(WalkedOrder order) {
        return jdbc.sql("""
                select d.key_ || ':' || coalesce(e.act_id_, '-') from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                  join act_ru_execution root on root.id_ = e.root_proc_inst_id_
                 where (root.business_key_ in %s) and e.is_active_ order by 1""".formatted(KEYS))
                .param("customer", order.customerNumber()).param("source", order.source()).query(String.class).list();
    }

    List<Parcel> parcels(WalkedOrder order) {
        return jdbc.sql("""
                select b.tracking_number, d.shipment_number is not null as has_left, d.delivered_at is not null as delivered,
                       coalesce(d.lost_settled_at, d.confirmed_at) is not null as settled
                  from shipment s join customer_order o on o.id = s.order_id
                  join carrier_booking b on b.shipment_number = s.shipment_number and b.cancelled_at is null and b.tracking_number is not null
                  left join delivery d on d.shipment_number = s.shipment_number
                 where o.customer_number = :customer order by s.shipment_number, b.attempt""")
                .param("customer", order.customerNumber())
                .query((row, index) -> new Parcel(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4))).list();
    }

    /** Personal links of the messages to the customer that are still to be sent, the oldest first. */
    List<String> links(WalkedOrder order) {
        List<String> links = new ArrayList<>();
        jdbc.sql("select value from outgoing_message m, jsonb_each_text(m.template_data) where value like '%%/p/%%' and order_number in %s order by m.id, key"
                .formatted(FAMILY)).param("customer", order.customerNumber()).query(String.class).list()
                .forEach(url -> links.add(url.substring(url.indexOf("/p/"))));
        return links;
    }

    /** @return numbers of the shipments whose cover the customer was asked for, with what is still to be paid for the order */
    List<OrderNumber> waitingForMoney(WalkedOrder order) {
        return jdbc.sql("select distinct order_number from payment_commitment where state = 'REQUESTED' and order_number in %s order by 1"
                .formatted(FAMILY)).param("customer", order.customerNumber()).query(String.class).list().stream().map(OrderNumber::of).toList();
    }

    /** What orders wait for, by article. */
    List<String> waitingForGoods(WalkedOrder order) {
        return jdbc.sql("select sku from backorder_line where order_number in %s group by sku order by sku".formatted(FAMILY))
                .param("customer", order.customerNumber()).query(String.class).list();
    }

    record OpenHold(long id, OrderNumber order) {
    }

    List<OpenHold> holds(WalkedOrder order) {
        return jdbc.sql("select id, order_number from order_hold where lifted_at is null and order_number in %s order by id".formatted(FAMILY))
                .param("customer", order.customerNumber())
                .query((row, index) -> new OpenHold(row.getLong(1), OrderNumber.of(row.getString(2)))).list();
    }

    /** A breach of a law, with the rows that show it. */
    record Breach(String law, String row) {
    }

    /** All laws at once: asked after every step, one by one they would take longer than the steps. */
    List<Breach> breaches(WalkedOrder order, String sql) {
        return breaches(order.customerNumber(), order.source(), sql);
    }

    List<Breach> breaches(String customerNumber, String source, String sql) {
        return jdbc.sql(sql).param("customer", customerNumber).param("source", source)
                .query((row, index) -> new Breach(row.getString(1), row.getString(2))).list();
    }

    static String breachesOf(List<WalkLaw> laws) {
        return laws.stream().map(law -> "select '%s' as law, cast(row_to_json(breach) as text) as breach from (%s) breach"
                        .formatted(law.name().replace("'", "''"), law.breaches().replace(":family", FAMILY).replace(":keys", KEYS)))
                .collect(Collectors.joining(" union all "));
    }

    /** What came in with this payment, if it was accepted. */
    Optional<BigDecimal> paid(WalkedOrder order, String payment) {
        return jdbc.sql("select amount from payment_entry where kind = 'PAID' and source = :source and source_id = :payment")
                .param("source", order.source()).param("payment", payment).query(BigDecimal.class).optional();
    }
}
