package io.orderway.returns.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.order.OrderView;
import io.orderway.returns.application.ReturnProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of a return. */
@Component
class CamundaReturnProcess implements ReturnProcess {

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaReturnProcess(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void start(OrderView order, String returnNumber) {
        authority.call(() -> runtime.startProcessInstanceByKey("order-return", order.number().value(), ReturnVariables.of(order, returnNumber)));
    }
}
