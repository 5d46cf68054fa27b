package io.orderway.purchasing.process;

import io.orderway.purchasing.application.CheckReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compares what came with what was ordered. */
@Component
class CheckReceiptDelegate implements JavaDelegate {

    private final CheckReceipt checkReceipt;

    CheckReceiptDelegate(CheckReceipt checkReceipt) {
        this.checkReceipt = checkReceipt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchasingVariables.setAsOrdered(execution, checkReceipt.check(PurchasingVariables.receiptNumber(execution)));
    }
}
