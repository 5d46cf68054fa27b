package io.orderway.order.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.order.OrderKind;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of order handling. */
final class OrderVariables {

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<String> ORDER_KIND = ProcessVariable.text("orderKind");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");

    private static final ProcessVariable<Boolean> GOODS_STILL_WANTED = ProcessVariable.flag("goodsStillWanted");

    private OrderVariables() {
    }

    static void goodsStillWanted(VariableScope scope, boolean wanted) {
        ProcessVariables.set(scope, GOODS_STILL_WANTED, wanted);
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static Map<String, Object> atStart(OrderNumber number, OrderKind kind, int priority) {
        return Map.of(ORDER_NUMBER.name(), number.value(), TASK_PRIORITY.name(), priority, ORDER_KIND.name(), kind.name());
    }
}
