package io.orderway.purchasing.process;

import io.orderway.purchasing.application.SettleReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compares what the supplier charges with what was agreed. */
@Component
class ComparePricesDelegate implements JavaDelegate {

    private final SettleReceipt settleReceipt;

    ComparePricesDelegate(SettleReceipt settleReceipt) {
        this.settleReceipt = settleReceipt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchasingVariables.setDifference(execution, settleReceipt.difference(PurchasingVariables.receiptNumber(execution)));
    }
}
