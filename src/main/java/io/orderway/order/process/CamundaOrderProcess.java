package io.orderway.order.process;

import io.orderway.order.OrderKind;
import io.orderway.order.Urgency;
import io.orderway.order.application.OrderProcess;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Carries each order in an instance of {@code order-handling}, with the order number as business key. */
@Component
class CamundaOrderProcess implements OrderProcess {

    private static final String PROCESS = "order-handling";
    private static final int BULK_PRIORITY = 20;

    /** The called processes first: a caller that is stopped takes its called process away without undoing anything. */
    private static final List<String> STOP_ASKED = List.of("inventory.stopAsked", "payment.stopAsked", "fulfilment.stopAsked",
            "shipping.stopAsked", "order.stopAsked");

    private final RuntimeService runtime;

    CamundaOrderProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(OrderNumber number, OrderKind kind, boolean bulk) {
        int priority = bulk ? BULK_PRIORITY : Urgency.STANDARD.priority();
        runtime.startProcessInstanceByKey(PROCESS, number.value(), OrderVariables.atStart(number, kind, priority));
    }

    @Override
    public boolean stop(OrderNumber number) {
        for (String message : STOP_ASKED) {
            Execution waiting = runtime.createExecutionQuery().processInstanceBusinessKey(number.value())
                    .messageEventSubscriptionName(message).singleResult();
            if (waiting != null) {
                runtime.messageEventReceived(message, waiting.getId());
                return true;
            }
        }
        return false;
    }
}
