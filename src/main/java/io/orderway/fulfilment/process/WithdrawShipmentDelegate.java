package io.orderway.fulfilment.process;

import io.orderway.engine.ProcessVariables;
import io.orderway.fulfilment.application.WithdrawShipment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the goods off the shipment; the order goes back to allocation. */
@Component
class WithdrawShipmentDelegate implements JavaDelegate {

    private final WithdrawShipment withdrawShipment;

    WithdrawShipmentDelegate(WithdrawShipment withdrawShipment) {
        this.withdrawShipment = withdrawShipment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawShipment.withdraw(FulfilmentVariables.shipmentNumber(execution));
        ProcessVariables.set(execution, FulfilmentVariables.GOODS_PACKED, false);
    }
}
