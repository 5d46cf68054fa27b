package io.orderway.reporting.application;

import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of orders in one statement each; the aggregate is far too much for a list. */
@Component
public class OrderRows {

    private static final String FROM = """
             from customer_order o
             left join order_party p on p.order_id = o.id and p.role = 'ORDERING'
             left join customer c on c.number = o.customer_number
            """;
    private static final String SELECT = """
            select o.order_number, o.state, o.channel, o.external_reference, o.customer_reference, o.customer_number,
                   coalesce(p.name, c.name) as customer_name, o.received_at, o.requested_date, o.promised_date, o.urgency, o.currency,
                   (select count(*) from order_line l where l.order_id = o.id) as line_count,
                   (select coalesce(sum(round(coalesce(l.unit_price, 0) * (l.quantity - l.cancelled), 2)), 0)
                      from order_line l where l.order_id = o.id) as net_value
            """ + FROM;

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrderPage page(OrderSearch search) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (search.state() != null) {
            conditions.add("o.state = :state");
            values.put("state", search.state().name());
        }
        if (search.customer() != null) {
            conditions.add("o.customer_number = :customer");
            values.put("customer", search.customer());
        }
        if (search.text() != null) {
            conditions.add("(o.order_number ilike :text or o.customer_reference ilike :text or o.external_reference ilike :text"
                    + " or p.name ilike :text or p.email ilike :text or c.name ilike :text or exists (select 1 from shipment s"
                    + " join carrier_booking b on b.shipment_number = s.shipment_number where s.order_id = o.id and b.tracking_number ilike :text))");
            values.put("text", "%" + search.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        long total = jdbc.sql("select count(*)" + FROM + where).params(values).query(Long.class).single();
        List<OrderRow> orders = jdbc.sql(SELECT + where + " order by o.received_at desc, o.id desc limit :size offset :offset")
                .params(values)
                .param("size", search.size())
                .param("offset", (long) search.page() * search.size())
                .query(OrderRows::row)
                .list();
        return new OrderPage(search.page(), search.size(), total, orders);
    }

    /** The customer's newest other orders. */
    public List<OrderRow> lastOfCustomer(OrderView order, int limit) {
        if (order.customerNumber() == null) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                 where o.customer_number = :customer and o.order_number <> :order
                 order by o.received_at desc, o.id desc limit :limit""")
                .param("customer", order.customerNumber())
                .param("order", order.number().value())
                .param("limit", limit)
                .query(OrderRows::row)
                .list();
    }

    public Map<String, OrderRow> byNumber(Collection<String> orderNumbers) {
        if (orderNumbers.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(SELECT + " where o.order_number in (:numbers)")
                .param("numbers", orderNumbers)
                .query(OrderRows::row)
                .list().stream().collect(Collectors.toMap(OrderRow::orderNumber, Function.identity()));
    }

    private static OrderRow row(ResultSet row, int index) throws SQLException {
        Timestamp received = row.getTimestamp("received_at");
        String state = row.getString("state");
        return new OrderRow(row.getString("order_number"), state, Words.of(OrderState.valueOf(state)), row.getString("channel"), row.getString("external_reference"),
                row.getString("customer_reference"), row.getString("customer_number"), row.getString("customer_name"), received.toInstant(),
                row.getObject("requested_date", LocalDate.class), row.getObject("promised_date", LocalDate.class), row.getString("urgency"),
                Amount.of(row.getBigDecimal("net_value"), row.getString("currency")), row.getInt("line_count"));
    }
}
