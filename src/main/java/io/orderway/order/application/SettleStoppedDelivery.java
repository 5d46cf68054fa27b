package io.orderway.order.application;

import io.orderway.order.LineKind;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderProgress;
import io.orderway.order.Timeline;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.OrderLine;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up the pieces that are to be given up, once no running work holds them any more, and lets those change the order who waited for that;
 * an order of which nothing is left ends.
 */
@Service
public class SettleStoppedDelivery {

    private final OrderAccess access;
    private final PiecesToGiveUp toGiveUp;
    private final DeliveriesToRedo toRedo;
    private final OrderProgress progress;
    private final CloseOrder closeOrder;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SettleStoppedDelivery(OrderAccess access, PiecesToGiveUp toGiveUp, DeliveriesToRedo toRedo, OrderProgress progress, CloseOrder closeOrder,
            Timeline timeline, ApplicationEventPublisher events) {
        this.access = access;
        this.toGiveUp = toGiveUp;
        this.toRedo = toRedo;
        this.progress = progress;
        this.closeOrder = closeOrder;
        this.timeline = timeline;
        this.events = events;
    }

    /** @return true if the order still wants goods that are on no shipment */
    @Transactional
    public boolean settle(OrderNumber number) {
        CustomerOrder order = access.lock(number);
        List<PiecesToGiveUp.Row> rows = toGiveUp.take(number);
        boolean redo = toRedo.take(number);
        if (order.state().isEnd()) {
            return false;
        }
        if (redo && !isEverything(order, rows)) {
            events.publishEvent(new OrderEvent.DeliveryUndone(number));
        }
        rows.forEach(row -> giveUp(order, row));
        if (!rows.isEmpty()) {
            end(order, rows.get(0).reason());
            events.publishEvent(new OrderEvent.RemainderGivenUp(number));
        }
        return !order.state().isEnd() && goodsOpen(order);
    }

    /** What is cancelled as a whole while it is to be redone is not redone as well. */
    private static boolean isEverything(CustomerOrder order, List<PiecesToGiveUp.Row> rows) {
        return order.lines().stream().filter(line -> line.kind() == LineKind.GOODS && order.open(line) > 0)
                .allMatch(line -> rows.stream().anyMatch(row -> row.lineNumber() == line.lineNumber() && row.pieces() >= order.open(line)));
    }

    private void giveUp(CustomerOrder order, PiecesToGiveUp.Row row) {
        OrderLine line = order.line(row.lineNumber());
        int dropped = line.drop(row.pieces());
        if (dropped > 0) {
            timeline.record(order.number(), "PIECES_CANCELLED", "Line %d: %s. %s".formatted(row.lineNumber(), InWords.counted(dropped, "piece"),
                    row.reason()));
        }
    }

    private void end(CustomerOrder order, String reason) {
        if (goodsOpen(order) || order.shipments().stream().anyMatch(shipment -> !shipment.isSettled() && !shipment.hasLeft())) {
            events.publishEvent(new OrderEvent.LinesCorrected(order.number()));
        } else if (order.shipments().stream().noneMatch(shipment -> shipment.hasLeft())) {
            progress.cancel(order.number(), reason);
        } else {
            events.publishEvent(new OrderEvent.LinesCorrected(order.number()));
            closeOrder.close(order.number());
        }
    }

    private static boolean goodsOpen(CustomerOrder order) {
        return order.lines().stream().anyMatch(line -> line.kind() == LineKind.GOODS && order.open(line) > 0);
    }
}
