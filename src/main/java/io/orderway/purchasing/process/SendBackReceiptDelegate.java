package io.orderway.purchasing.process;

import io.orderway.purchasing.application.CheckReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends everything back. */
@Component
class SendBackReceiptDelegate implements JavaDelegate {

    private final CheckReceipt checkReceipt;

    SendBackReceiptDelegate(CheckReceipt checkReceipt) {
        this.checkReceipt = checkReceipt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checkReceipt.sendBack(PurchasingVariables.receiptNumber(execution));
    }
}
