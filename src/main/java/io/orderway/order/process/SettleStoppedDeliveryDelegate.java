package io.orderway.order.process;

import io.orderway.order.application.SettleStoppedDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives up what is to be cancelled, after whatever held it was undone. */
@Component
class SettleStoppedDeliveryDelegate implements JavaDelegate {

    private final SettleStoppedDelivery settling;

    SettleStoppedDeliveryDelegate(SettleStoppedDelivery settling) {
        this.settling = settling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderVariables.goodsStillWanted(execution, settling.settle(OrderVariables.orderNumber(execution)));
    }
}
