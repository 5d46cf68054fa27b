package io.orderway.purchasing.process;

import io.orderway.purchasing.application.InspectReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the warehouse has found. */
@Component
class RecordReceiptInspectionDelegate implements JavaDelegate {

    private final InspectReceipt inspectReceipt;

    RecordReceiptInspectionDelegate(InspectReceipt inspectReceipt) {
        this.inspectReceipt = inspectReceipt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchasingVariables.setInspected(execution, inspectReceipt.inspect(PurchasingVariables.receiptNumber(execution), PurchasingVariables.inspection(execution)));
    }
}
