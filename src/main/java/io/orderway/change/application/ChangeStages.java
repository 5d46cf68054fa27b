package io.orderway.change.application;

import io.orderway.change.ChangeStage;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.order.ShipmentState;
import org.springframework.stereotype.Component;

/** Finds out how far the work on an order has come. */
@Component
class ChangeStages {

    private final Remainder remainder;

    ChangeStages(Remainder remainder) {
        this.remainder = remainder;
    }

    ChangeStage of(OrderView order) {
        if (order.state().isEnd()) {
            return ChangeStage.ENDED;
        }
        if (order.state() == OrderState.RECEIVED) {
            return ChangeStage.UNVERIFIED;
        }
        if (remainder.of(order.number()).isEmpty()) {
            return ChangeStage.LEFT;
        }
        return order.shipments().stream().map(OrderView.Shipment::state).map(ChangeStages::of).max(ChangeStage::compareTo).orElse(ChangeStage.OPEN);
    }

    private static ChangeStage of(ShipmentState state) {
        return switch (state) {
            case OPEN -> ChangeStage.RESERVED;
            case PICKED -> ChangeStage.PICKED;
            case PACKED -> ChangeStage.PACKED;
            default -> ChangeStage.OPEN;
        };
    }
}
