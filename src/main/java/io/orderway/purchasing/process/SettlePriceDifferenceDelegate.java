package io.orderway.purchasing.process;

import io.orderway.purchasing.application.SettleReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps how a difference of prices was settled. */
@Component
class SettlePriceDifferenceDelegate implements JavaDelegate {

    private final SettleReceipt settleReceipt;

    SettlePriceDifferenceDelegate(SettleReceipt settleReceipt) {
        this.settleReceipt = settleReceipt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleReceipt.settlePrice(PurchasingVariables.receiptNumber(execution), PurchasingVariables.priceSettlement(execution));
    }
}
