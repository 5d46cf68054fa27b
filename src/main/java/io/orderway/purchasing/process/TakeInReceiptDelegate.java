package io.orderway.purchasing.process;

import io.orderway.purchasing.application.CheckReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes in what purchasing wants to keep. */
@Component
class TakeInReceiptDelegate implements JavaDelegate {

    private final CheckReceipt checkReceipt;

    TakeInReceiptDelegate(CheckReceipt checkReceipt) {
        this.checkReceipt = checkReceipt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checkReceipt.takeIn(PurchasingVariables.receiptNumber(execution), PurchasingVariables.receiptDecision(execution));
    }
}
