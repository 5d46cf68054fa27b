package io.orderway.reporting.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells for a page of tasks which purchases they are about. */
@Component
class PurchaseCards {

    private final OrderTasks tasks;
    private final JdbcClient jdbc;

    PurchaseCards(OrderTasks tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    Map<String, TaskCard> of(Collection<String> taskIds) {
        Map<String, String> numbers = tasks.purchasesOf(taskIds);
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, TaskCard> cards = cards(List.copyOf(numbers.values())).stream().collect(Collectors.toMap(TaskCard::orderNumber, Function.identity()));
        return numbers.entrySet().stream().filter(entry -> cards.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> cards.get(entry.getValue())));
    }

    private List<TaskCard> cards(List<String> numbers) {
        return jdbc.sql("""
                select o.number, s.name, o.currency, o.mail_failure as why,
                       (select count(*) from purchase_order_line l where l.number = o.number) as lines,
                       (select sum(round(l.unit_price * l.pieces, 2)) from purchase_order_line l where l.number = o.number) as value
                  from purchase_order o join supplier s on s.number = o.supplier_number where o.number in (:numbers)
                union all
                select r.number, coalesce(s.name, r.order_named), null, r.finding,
                       (select count(*) from goods_receipt_line l where l.number = r.number), null
                  from goods_receipt r left join purchase_order o on o.number = r.order_number left join supplier s on s.number = o.supplier_number
                 where r.number in (:numbers)
                union all
                select p.number, 'What to buy', null, null, (select count(*) from purchase_suggestion s where s.number = p.number and s.state = 'OPEN'), null
                  from replenishment p where p.number in (:numbers)""")
                .param("numbers", numbers).query(PurchaseCards::card).list();
    }

    private static TaskCard card(ResultSet row, int index) throws SQLException {
        return new TaskCard(row.getString("number"), row.getString("name"), null, Amount.of(row.getBigDecimal("value"), row.getString("currency")),
                row.getInt("lines"), row.getString("why"), null, null, null, List.of());
    }
}
