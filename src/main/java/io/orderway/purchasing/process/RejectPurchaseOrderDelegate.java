package io.orderway.purchasing.process;

import io.orderway.purchasing.application.ApprovePurchaseOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a purchase order that nobody approves. */
@Component
class RejectPurchaseOrderDelegate implements JavaDelegate {

    private final ApprovePurchaseOrder approvePurchaseOrder;

    RejectPurchaseOrderDelegate(ApprovePurchaseOrder approvePurchaseOrder) {
        this.approvePurchaseOrder = approvePurchaseOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvePurchaseOrder.reject(PurchasingVariables.orderNumber(execution));
    }
}
