package io.orderway.purchasing.process;

import io.orderway.purchasing.application.FollowUpPurchaseOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what purchasing has found out. */
@Component
class RecordSupplierAnswerDelegate implements JavaDelegate {

    private final FollowUpPurchaseOrder followUpPurchaseOrder;

    RecordSupplierAnswerDelegate(FollowUpPurchaseOrder followUpPurchaseOrder) {
        this.followUpPurchaseOrder = followUpPurchaseOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUpPurchaseOrder.record(PurchasingVariables.orderNumber(execution), PurchasingVariables.supplierAnswer(execution),
                PurchasingVariables.namedDay(execution).orElse(null));
    }
}
