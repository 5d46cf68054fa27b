package io.orderway.purchasing.process;

import io.orderway.purchasing.application.ApprovePurchaseOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the table what decides who approves. */
@Component
class AssessPurchaseOrderDelegate implements JavaDelegate {

    private final ApprovePurchaseOrder approvePurchaseOrder;

    AssessPurchaseOrderDelegate(ApprovePurchaseOrder approvePurchaseOrder) {
        this.approvePurchaseOrder = approvePurchaseOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchasingVariables.setApproval(execution, approvePurchaseOrder.assess(PurchasingVariables.orderNumber(execution)));
    }
}
