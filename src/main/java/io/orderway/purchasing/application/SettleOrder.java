package io.orderway.purchasing.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import org.springframework.stereotype.Component;

/** Looks, after goods have come or will not come, whether anything of a purchase order is still waited for. The order is locked. */
@Component
class SettleOrder {

    private final PurchaseOrderTable orders;
    private final PurchaseOrderHistory history;
    private final ExpectGoods expectGoods;
    private final WorkingCalendar calendar;
    private final PurchaseOrderProcess process;

    SettleOrder(PurchaseOrderTable orders, PurchaseOrderHistory history, ExpectGoods expectGoods, WorkingCalendar calendar, PurchaseOrderProcess process) {
        this.orders = orders;
        this.history = history;
        this.expectGoods = expectGoods;
        this.calendar = calendar;
        this.process = process;
    }

    void settle(PurchaseOrderNumber number) {
        PurchaseOrder order = orders.find(number).orElseThrow();
        if (order.state().isWithSupplier() && order.isEverythingSettled()) {
            orders.change(number, PurchaseOrderState.COMPLETE);
            history.record(number, "Complete", null);
        } else if (order.state().isWithSupplier()) {
            orders.leaveAlone(number, calendar.today(), 0);
        }
        expectGoods.tell(orders.find(number).orElseThrow());
        process.moved(number);
    }
}
