package io.orderway.notification.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of undelivered messages. */
final class NotificationVariables {

    static final ProcessVariable<String> MESSAGE_ID = ProcessVariable.text("messageId");
    static final ProcessVariable<String> CUSTOMER_CONTACT = ProcessVariable.text("customerContact");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");

    private NotificationVariables() {
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static long messageId(VariableScope scope) {
        return Long.parseLong(ProcessVariables.require(scope, MESSAGE_ID));
    }

    static Map<String, Object> atStart(OrderNumber number, long messageId, int priority) {
        return Map.of(ORDER_NUMBER.name(), number.value(), MESSAGE_ID.name(), Long.toString(messageId), TASK_PRIORITY.name(), priority);
    }
}
