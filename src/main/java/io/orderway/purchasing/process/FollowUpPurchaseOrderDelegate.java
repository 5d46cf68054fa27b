package io.orderway.purchasing.process;

import io.orderway.purchasing.application.FollowUpPurchaseOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads how the purchase order stands. */
@Component
class FollowUpPurchaseOrderDelegate implements JavaDelegate {

    private final FollowUpPurchaseOrder followUpPurchaseOrder;

    FollowUpPurchaseOrderDelegate(FollowUpPurchaseOrder followUpPurchaseOrder) {
        this.followUpPurchaseOrder = followUpPurchaseOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchasingVariables.setFollowUp(execution, followUpPurchaseOrder.facts(PurchasingVariables.orderNumber(execution)));
    }
}
