package io.orderway.reporting.application;

import io.orderway.order.OrderKind;
import io.orderway.order.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells for a page of tasks what their orders are about: six statements at most, however many tasks, and three more where some are about purchases. */
@Service
public class TaskCards {

    private static final int MOST_CARDS = 100;

    private final OrderTasks tasks;
    private final JdbcClient jdbc;
    private final OrderFlags flags;
    private final CardReasons reasons;
    private final PurchaseCards purchases;

    TaskCards(OrderTasks tasks, JdbcClient jdbc, OrderFlags flags, CardReasons reasons, PurchaseCards purchases) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.flags = flags;
        this.reasons = reasons;
        this.purchases = purchases;
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
        Map<String, TaskCard> cards = new HashMap<>(ofOrders(readable));
        cards.putAll(purchases.of(taskIds.stream().filter(id -> !cards.containsKey(id)).toList()));
        return cards;
    }

    private Map<String, TaskCard> ofOrders(List<OrderTask> readable) {
        if (readable.isEmpty()) {
            return Map.of();
        }
        Map<String, OrderFacts> orders = orders(readable.stream().map(OrderTask::orderNumber).distinct().toList());
        Map<String, String> why = reasons.of(readable);
        return readable.stream()
                .collect(Collectors.toMap(OrderTask::id, task -> card(task, orders.get(task.orderNumber()), why.get(task.id()))));
    }

    private TaskCard card(OrderTask task, OrderFacts order, String why) {
        boolean hurries = order.urgency() != Urgency.STANDARD;
        return new TaskCard(order.orderNumber(), order.customerName(), order.tier(), order.netValue(), order.lineCount(), why,
                order.promisedDate(), order.requestedDate(), hurries ? task.due() : null,
                flags.of(order.urgency(), order.shipToCountry(), order.prepaid(), order.houseAccount(), order.kind(), order.held()));
    }

    private Map<String, OrderFacts> orders(List<String> numbers) {
        return jdbc.sql("""
                select o.order_number, coalesce(c.name, p.name) as customer_name, c.tier, o.currency, o.requested_date,
                       o.promised_date, o.urgency, o.house_account, o.kind, coalesce(c.payment_terms = 'PREPAID', false) as prepaid,
                       coalesce(s.country, p.country) as ship_to_country,
                       exists (select 1 from order_hold h where h.order_number = o.order_number and h.lifted_at is null) as held,
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

    private static OrderFacts facts(ResultSet row, int index) throws SQLException {
        return new OrderFacts(row.getString("order_number"), row.getString("customer_name"), row.getString("tier"),
                Amount.of(row.getBigDecimal("net_value"), row.getString("currency")), row.getInt("line_count"),
                row.getObject("requested_date", LocalDate.class), row.getObject("promised_date", LocalDate.class),
                Urgency.valueOf(row.getString("urgency")), row.getString("ship_to_country"), row.getBoolean("prepaid"),
                row.getBoolean("house_account"), OrderKind.valueOf(row.getString("kind")), row.getBoolean("held"));
    }

    private record OrderFacts(String orderNumber, String customerName, String tier, Amount netValue, int lineCount,
            LocalDate requestedDate, LocalDate promisedDate, Urgency urgency, String shipToCountry, boolean prepaid, boolean houseAccount,
            OrderKind kind, boolean held) {
    }
}
