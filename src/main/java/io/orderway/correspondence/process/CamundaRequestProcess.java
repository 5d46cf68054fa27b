package io.orderway.correspondence.process;

import io.orderway.correspondence.application.RequestProcess;
import io.orderway.shared.OrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each request is an instance of {@code service-request}, as urgent as its order. */
@Component
class CamundaRequestProcess implements RequestProcess {

    private static final String PROCESS = "service-request";

    private final RuntimeService runtime;

    CamundaRequestProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void open(OrderNumber number, long requestId, int priority) {
        runtime.startProcessInstanceByKey(PROCESS, number.value(), RequestVariables.atStart(number, requestId, priority));
    }
}
