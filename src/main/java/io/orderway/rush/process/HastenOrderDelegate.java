package io.orderway.rush.process;

import io.orderway.rush.application.HastenOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sorts the work on the order by its urgency. */
@Component
class HastenOrderDelegate implements JavaDelegate {

    private final HastenOrder hastenOrder;

    HastenOrderDelegate(HastenOrder hastenOrder) {
        this.hastenOrder = hastenOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hastenOrder.hasten(RushVariables.orderNumber(execution));
    }
}
