package io.orderway.purchasing.application;

import io.orderway.inventory.IncomingGoods;
import io.orderway.purchasing.PurchaseOrder;
import org.springframework.stereotype.Component;

/** Tells inventory what is still to come of a purchase order. */
@Component
class ExpectGoods {

    private final IncomingGoods incoming;

    ExpectGoods(IncomingGoods incoming) {
        this.incoming = incoming;
    }

    void tell(PurchaseOrder order) {
        if (order.state().isWithSupplier()) {
            order.lines().forEach(line -> incoming.expect(order.number().value(), line.line(), line.sku(), line.open(), line.expectedOn()));
        } else {
            incoming.withdraw(order.number().value());
        }
    }
}
