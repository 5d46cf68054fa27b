package io.orderway.purchasing.process;

import io.orderway.purchasing.application.FollowUpPurchaseOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the supplier. */
@Component
class RemindSupplierDelegate implements JavaDelegate {

    private final FollowUpPurchaseOrder followUpPurchaseOrder;

    RemindSupplierDelegate(FollowUpPurchaseOrder followUpPurchaseOrder) {
        this.followUpPurchaseOrder = followUpPurchaseOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUpPurchaseOrder.remind(PurchasingVariables.orderNumber(execution));
    }
}
