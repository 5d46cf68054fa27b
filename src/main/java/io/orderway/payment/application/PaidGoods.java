package io.orderway.payment.application;

import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.payment.Payments.PaidFor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Follows goods that were sent in place of others to those that were paid for. */
@Component
class PaidGoods {

    private final OrderReader orders;
    private final LinkedOrders linked;
    private final GrossAmounts gross;

    PaidGoods(OrderReader orders, LinkedOrders linked, GrossAmounts gross) {
        this.orders = orders;
        this.linked = linked;
        this.gross = gross;
    }

    PaidFor of(OrderView order, Map<Integer, Integer> own) {
        OrderView paid = order;
        Map<Integer, Integer> pieces = own;
        while (paid.kind().isFree() && paid.link() != null) {
            Map<Integer, Integer> lines = linked.originalLines(paid.number());
            Map<Integer, Integer> before = new LinkedHashMap<>();
            pieces.forEach((line, count) -> before.merge(lines.getOrDefault(line, 0), count, Integer::sum));
            pieces = before;
            paid = orders.get(paid.link().original());
        }
        return new PaidFor(paid, pieces, gross.of(paid, pieces));
    }
}
