package io.orderway.order.process;

import io.orderway.order.Urgency;
import io.orderway.order.application.OrderProcess;
import io.orderway.shared.OrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries each order in an instance of {@code order-handling}, with the order number as business key. */
@Component
class CamundaOrderProcess implements OrderProcess {

    private static final String PROCESS = "order-handling";
    private static final int BULK_PRIORITY = 20;

    private final RuntimeService runtime;

    CamundaOrderProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(OrderNumber number, boolean bulk) {
        int priority = bulk ? BULK_PRIORITY : Urgency.STANDARD.priority();
        runtime.startProcessInstanceByKey(PROCESS, number.value(), OrderVariables.atStart(number, priority));
    }
}
