package io.orderway.purchasing.process;

import io.orderway.purchasing.application.SendPurchaseOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Mails the purchase order. */
@Component
class SendPurchaseOrderDelegate implements JavaDelegate {

    private final SendPurchaseOrder sendPurchaseOrder;

    SendPurchaseOrderDelegate(SendPurchaseOrder sendPurchaseOrder) {
        this.sendPurchaseOrder = sendPurchaseOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendPurchaseOrder.send(PurchasingVariables.orderNumber(execution));
    }
}
