package io.orderway.reporting.application;

import io.orderway.order.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells for a page of tasks what their orders are about: four statements at most, however many tasks. */
@Service
public class TaskCards {

    private static final String REVIEW = "order-verification";
    private static final int MOST_CARDS = 100;

    private final OrderTasks tasks;
    private final JdbcClient jdbc;
    private final OrderFlags flags;

    TaskCards(OrderTasks tasks, JdbcClient jdbc, OrderFlags flags) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.flags = flags;
    }

    /**
     * Cards by task. Tasks that are gone, that the user may not read or that are about no order are left out.
     *
     * @throws IllegalArgumentException if more than 100 are asked for
     */
    public Map<String, TaskCard> of(Collection<String> taskIds) {
        if (taskIds.size() > MOST_CARDS) {
            throw new IllegalArgumentException("At most %d cards can be asked for at once.".formatted(MOST_CARDS));
        }
        List<OrderTask> readable = taskIds.isEmpty() ? List.of() : tasks.readable(taskIds);
        if (readable.isEmpty()) {
            return Map.of();
        }
        Map<String, OrderFacts> orders = orders(readable.stream().map(OrderTask::orderNumber).distinct().toList());
        Map<String, String> reasons = reasons(readable);
        return readable.stream()
                .collect(Collectors.toMap(OrderTask::id, task -> card(orders.get(task.orderNumber()), reasons.get(task.orderNumber()))));
    }

    private TaskCard card(OrderFacts order, String why) {
        return new TaskCard(order.orderNumber(), order.customerName(), order.tier(), order.netValue(), order.lineCount(), why,
                order.promisedDate(), order.requestedDate(), null,
                flags.of(order.urgency(), order.shipToCountry(), order.prepaid(), order.houseAccount()));
    }

    private Map<String, OrderFacts> orders(List<String> numbers) {
        return jdbc.sql("""
                select o.order_number, coalesce(c.name, p.name) as customer_name, c.tier, o.currency, o.requested_date,
                       o.promised_date, o.urgency, o.house_account, coalesce(c.payment_terms = 'PREPAID', false) as prepaid,
                       coalesce(s.country, p.country) as ship_to_country,
                       (select count(*) from order_line l where l.order_id = o.id) as line_count,
                       (select sum(round(l.unit_price * (l.quantity - l.cancelled), 2))
                          from order_line l where l.order_id = o.id) as net_value
                  from customer_order o
                  left join customer c on c.number = o.customer_number
                  left join order_party p on p.order_id = o.id and p.role = 'ORDERING'
                  left join order_party s on s.order_id = o.id and s.role = 'SHIP_TO'
                 where o.order_number in (:numbers)""")
                .param("numbers", numbers)
                .query(TaskCards::facts)
                .list().stream().collect(Collectors.toMap(OrderFacts::orderNumber, Function.identity()));
    }

    /** The first undecided finding of each order in review, and how many more there are. */
    private Map<String, String> reasons(List<OrderTask> readable) {
        List<String> inReview = readable.stream().filter(task -> REVIEW.equals(task.process())).map(OrderTask::orderNumber).distinct().toList();
        if (inReview.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select distinct on (order_number) order_number, sentence, count(*) over (partition by order_number) - 1 as more
                  from finding
                 where order_number in (:numbers) and not resolved and route <> 'PASS' and decision is null
                 order by order_number, line_number nulls first, id""")
                .param("numbers", inReview)
                .query((row, index) -> Map.entry(row.getString("order_number"),
                        row.getString("sentence") + (row.getInt("more") == 0 ? "" : " (+%d more)".formatted(row.getInt("more")))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OrderFacts facts(ResultSet row, int index) throws SQLException {
        return new OrderFacts(row.getString("order_number"), row.getString("customer_name"), row.getString("tier"),
                Amount.of(row.getBigDecimal("net_value"), row.getString("currency")), row.getInt("line_count"),
                row.getObject("requested_date", LocalDate.class), row.getObject("promised_date", LocalDate.class),
                Urgency.valueOf(row.getString("urgency")), row.getString("ship_to_country"), row.getBoolean("prepaid"),
                row.getBoolean("house_account"));
    }

    private record OrderFacts(String orderNumber, String customerName, String tier, Amount netValue, int lineCount,
            LocalDate requestedDate, LocalDate promisedDate, Urgency urgency, String shipToCountry, boolean prepaid, boolean houseAccount) {
    }
}
