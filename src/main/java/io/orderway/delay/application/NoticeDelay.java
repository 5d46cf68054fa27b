package io.orderway.delay.application;

import io.orderway.delay.DelayTrigger;
import io.orderway.delay.Delays;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at one order whose promise comes near, in a transaction of its own. */
@Service
class NoticeDelay {

    private final OrderReader orders;
    private final GoodsProgress goods;
    private final Delays delays;

    NoticeDelay(OrderReader orders, GoodsProgress goods, Delays delays) {
        this.orders = orders;
        this.goods = goods;
        this.delays = delays;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void look(OrderNumber number) {
        OrderView order = orders.lock(number);
        if (!order.state().isEnd() && order.promisedDate() != null && goods.breaksPromise(order)) {
            delays.report(number, DelayTrigger.PROMISE_AT_RISK, null);
        }
    }
}
