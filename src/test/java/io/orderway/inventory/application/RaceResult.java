package io.orderway.inventory.application;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables after a race. */
record RaceResult(JdbcClient jdbc) {

    static RaceResult of(ApplicationContext house) {
        return new RaceResult(house.getBean(JdbcClient.class));
    }

    private record Books(int onHand, int reserved, int held, int shipped, int lowest) {
    }

    /** @return sentences; empty if exactly the pieces that there were are reserved, and every buyer has goods, waits for them or has been cancelled */
    List<String> wrong(List<OrderNumber> numbers, List<Sku> skus) {
        List<String> wrong = new ArrayList<>();
        for (Sku sku : skus) {
            Books books = books(numbers, sku);
            expect(wrong, "pieces on hand", books.onHand, StockRace.PIECES);
            expect(wrong, "pieces reserved", books.reserved, StockRace.PIECES);
            expect(wrong, "pieces held by reservations", books.held, StockRace.PIECES);
            expect(wrong, "pieces on shipments", books.shipped, StockRace.PIECES);
            if (books.lowest < 0) {
                wrong.add("At some moment %d pieces more were reserved than there were".formatted(-books.lowest));
            }
        }
        int nowhere = jdbc.sql("""
                select count(*) from customer_order o where order_number = any(:orders) and o.state <> 'CANCELLED'
                   and not exists (select 1 from backorder b where b.order_number = o.order_number)
                   and not exists (select 1 from shipment s where s.order_id = o.id and s.state = 'OPEN')
                """).param("orders", numbers(numbers)).query(Integer.class).single();
        expect(wrong, "orders that neither have goods nor wait for them", nowhere, 0);
        int inVain = jdbc.sql("""
                select count(*) from backorder join customer_order o using (order_number) where order_number = any(:orders) and o.state = 'CANCELLED'
                """).param("orders", numbers(numbers)).query(Integer.class).single();
        expect(wrong, "cancelled orders that still wait for goods", inVain, 0);
        return wrong;
    }

    boolean isWaiting(OrderNumber number) {
        return jdbc.sql("select exists (select 1 from backorder where order_number = :order)").param("order", number.value())
                .query(Boolean.class).single();
    }

    private Books books(List<OrderNumber> numbers, Sku sku) {
        return jdbc.sql("""
                select on_hand, reserved,
                       (select coalesce(sum(pieces), 0) from reservation r where r.sku = stock.sku and state = 'HELD') as held,
                       (select coalesce(sum(sl.quantity), 0) from customer_order o join shipment s on s.order_id = o.id and s.state <> 'CANCELLED'
                          join shipment_line sl on sl.shipment_id = s.id join order_line l on l.order_id = o.id and l.line_number = sl.line_number
                         where o.order_number = any(:orders) and l.sku = stock.sku) as shipped,
                       (select min(free) from (select sum(on_hand_change - reserved_change) over (order by id) as free
                                                 from stock_movement m where m.sku = stock.sku) history) as lowest
                  from stock where sku = :sku
                """).param("orders", numbers(numbers)).param("sku", sku.value())
                .query((row, number) -> new Books(row.getInt("on_hand"), row.getInt("reserved"), row.getInt("held"), row.getInt("shipped"),
                        row.getInt("lowest"))).single();
    }

    private static void expect(List<String> wrong, String what, int found, int expected) {
        if (found != expected) {
            wrong.add("%d %s instead of %d".formatted(found, what, expected));
        }
    }

    private static String[] numbers(List<OrderNumber> numbers) {
        return numbers.stream().map(OrderNumber::value).toArray(String[]::new);
    }
}
