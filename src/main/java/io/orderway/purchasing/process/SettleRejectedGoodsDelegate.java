package io.orderway.purchasing.process;

import io.orderway.purchasing.application.SettleReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Settles goods that were rejected. */
@Component
class SettleRejectedGoodsDelegate implements JavaDelegate {

    private final SettleReceipt settleReceipt;

    SettleRejectedGoodsDelegate(SettleReceipt settleReceipt) {
        this.settleReceipt = settleReceipt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleReceipt.settleRejected(PurchasingVariables.receiptNumber(execution), PurchasingVariables.rejection(execution));
    }
}
