package io.orderway.delay.process;

import io.orderway.delay.application.DelayProcess;
import io.orderway.shared.OrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries each delay in an instance of {@code delay-handling} beside its order. */
@Component
class CamundaDelayProcess implements DelayProcess {

    private final RuntimeService runtime;

    CamundaDelayProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(OrderNumber number, String delayNumber, int priority) {
        runtime.startProcessInstanceByKey("delay-handling", number.value(), DelayVariables.atStart(number, delayNumber, priority));
    }

    @Override
    public void dateMoved(OrderNumber number) {
        correlate("delay.dateMoved", number);
    }

    @Override
    public void customerAnswered(OrderNumber number) {
        correlate("delay.customerAnswered", number);
    }

    @Override
    public void goodsDelivered(OrderNumber number) {
        correlate("delay.goodsDelivered", number);
    }

    @Override
    public void orderEnded(OrderNumber number) {
        correlate("delay.orderEnded", number);
    }

    @Override
    public void cancelOrder(OrderNumber number, int priority) {
        runtime.startProcessInstanceByKey("order-cancellation", number.value(), DelayVariables.ofCancellation(number, priority));
    }

    private void correlate(String message, OrderNumber number) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(number.value()).correlateAll();
    }
}
