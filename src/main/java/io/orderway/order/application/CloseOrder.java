package io.orderway.order.application;

import io.orderway.order.LineKind;
import io.orderway.order.OrderProgress;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.OrderLine;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends an order of which nothing is left to ship: completed if all that counts was delivered and confirmed, or if it only bills charges;
 * cancelled if every goods line was dropped. While another shipment is still on its way the order stays open; that shipment closes it.
 */
@Service
public class CloseOrder {

    private final OrderAccess access;
    private final OrderProgress progress;

    CloseOrder(OrderAccess access, OrderProgress progress) {
        this.access = access;
        this.progress = progress;
    }

    @Transactional
    public void close(OrderNumber number) {
        CustomerOrder order = access.lock(number);
        if (order.isEverythingDelivered()) {
            if (isDropped(order)) {
                progress.cancel(number, "Every line was dropped");
            } else {
                progress.complete(number);
            }
        }
    }

    private static boolean isDropped(CustomerOrder order) {
        boolean goods = order.lines().stream().anyMatch(line -> line.kind() == LineKind.GOODS);
        return goods && order.lines().stream().filter(line -> line.kind() == LineKind.GOODS).mapToInt(OrderLine::wanted).sum() == 0;
    }
}
