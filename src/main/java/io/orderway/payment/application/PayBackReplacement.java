package io.orderway.payment.application;

import io.orderway.engine.HouseCalls;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments.PaidFor;
import io.orderway.payment.RefundCause;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is not sent of goods that the house owes in place of others leaves their customer without goods: what he paid for those that he gave back,
 * that got lost or were not as agreed goes back to him, whether a part is cancelled or the whole order ends.
 */
@Component
class PayBackReplacement {

    private final OrderReader orders;
    private final PaidGoods paidGoods;
    private final UnsentReplacements unsent;
    private final PaymentProcess process;
    private final Timeline timeline;

    PayBackReplacement(OrderReader orders, PaidGoods paidGoods, UnsentReplacements unsent, PaymentProcess process, Timeline timeline) {
        this.orders = orders;
        this.paidGoods = paidGoods;
        this.unsent = unsent;
        this.process = process;
        this.timeline = timeline;
    }

    @EventListener({OrderEvent.RemainderGivenUp.class, OrderEvent.Cancelled.class, OrderEvent.Rejected.class, OrderEvent.Expired.class,
            OrderEvent.EndedAsDuplicate.class, OrderEvent.Completed.class})
    void on(OrderEvent event) {
        OrderView order = orders.get(event.number());
        if (order.kind().isFree() && order.link() != null) {
            payBack(orders.lock(event.number()));
        }
    }

    private void payBack(OrderView order) {
        Map<Integer, Integer> pieces = notSent(order);
        unsent.of(order.number()).forEach((line, count) -> pieces.merge(line, -count, Integer::sum));
        pieces.values().removeIf(count -> count <= 0);
        if (pieces.isEmpty()) {
            return;
        }
        int turn = unsent.add(order.number(), pieces);
        PaidFor paid = paidGoods.of(order, pieces);
        OrderNumber original = paid.order().number();
        timeline.record(original, "REPLACEMENT_PAID_BACK", "Not everything of order %s is sent: %s goes back".formatted(order.number(), paid.gross()));
        OrderView paidOrder = orders.lock(original);
        HouseCalls.withRightsOfTheHouse(() -> process.refund(paidOrder, RefundCause.REPLACEMENT, "%s-%d".formatted(order.number(), turn), paid.gross()));
    }

    /** By line, the pieces that are cancelled; of an order that has ended, all that have not left the house. */
    private static Map<Integer, Integer> notSent(OrderView order) {
        Map<Integer, Integer> pieces = new TreeMap<>();
        order.goods().forEach(line -> pieces.put(line.lineNumber(), order.state().isEnd() ? line.quantity() : line.quantity() - line.wanted()));
        if (order.state().isEnd()) {
            order.shipments().stream().filter(shipment -> shipment.state().hasLeft()).flatMap(shipment -> shipment.lines().stream())
                    .forEach(line -> pieces.merge(line.lineNumber(), -line.quantity(), Integer::sum));
        }
        return pieces;
    }
}
