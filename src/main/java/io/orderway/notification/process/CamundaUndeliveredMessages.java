package io.orderway.notification.process;

import io.orderway.notification.application.UndeliveredMessages;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Makes a task of each message that cannot be delivered, as urgent as its order. */
@Component
class CamundaUndeliveredMessages implements UndeliveredMessages {

    private static final String PROCESS = "undelivered-message";

    private final RuntimeService runtime;
    private final OrderReader orders;

    CamundaUndeliveredMessages(RuntimeService runtime, OrderReader orders) {
        this.runtime = runtime;
        this.orders = orders;
    }

    @Override
    public void handOver(OrderNumber number, long messageId) {
        Urgency urgency = orders.find(number).map(OrderView::urgency).orElse(Urgency.STANDARD);
        runtime.startProcessInstanceByKey(PROCESS, number.value(), NotificationVariables.atStart(number, messageId, urgency.priority()));
    }
}
