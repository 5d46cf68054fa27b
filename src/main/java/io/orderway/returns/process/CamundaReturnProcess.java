package io.orderway.returns.process;

import io.orderway.order.OrderView;
import io.orderway.returns.application.ReturnProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of a return. */
@Component
class CamundaReturnProcess implements ReturnProcess {

    private final RuntimeService runtime;

    CamundaReturnProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(OrderView order, String returnNumber) {
        runtime.startProcessInstanceByKey("order-return", order.number().value(), ReturnVariables.of(order, returnNumber));
    }
}
