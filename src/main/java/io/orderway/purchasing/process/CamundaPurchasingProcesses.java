package io.orderway.purchasing.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.application.GoodsReceiptProcess;
import io.orderway.purchasing.application.PurchaseOrderProcess;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Each purchase order is an instance of {@code purchase-order}, each delivery one of {@code goods-receipt}, under their own numbers. */
@Component
class CamundaPurchasingProcesses implements PurchaseOrderProcess, GoodsReceiptProcess {

    private static final String MOVED = "purchasing.purchaseOrderMoved";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaPurchasingProcesses(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void start(PurchaseOrderNumber number) {
        authority.call(() -> runtime.startProcessInstanceByKey("purchase-order", number.value(), PurchasingVariables.ofOrder(number)));
    }

    @Override
    public void start(String receiptNumber) {
        authority.call(() -> runtime.startProcessInstanceByKey("goods-receipt", receiptNumber, PurchasingVariables.ofReceipt(receiptNumber)));
    }

    @Override
    public void moved(PurchaseOrderNumber number) {
        authority.call(() -> {
            List<Execution> waiting = runtime.createExecutionQuery().processInstanceBusinessKey(number.value()).messageEventSubscriptionName(MOVED)
                    .listPage(0, 1);
            waiting.forEach(execution -> runtime.messageEventReceived(MOVED, execution.getId()));
            return waiting;
        });
    }
}
