package io.orderway.purchasing.process;

import io.orderway.purchasing.application.ApprovePurchaseOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Approves the purchase order. */
@Component
class ApprovePurchaseOrderDelegate implements JavaDelegate {

    private final ApprovePurchaseOrder approvePurchaseOrder;

    ApprovePurchaseOrderDelegate(ApprovePurchaseOrder approvePurchaseOrder) {
        this.approvePurchaseOrder = approvePurchaseOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvePurchaseOrder.approve(PurchasingVariables.orderNumber(execution));
    }
}
