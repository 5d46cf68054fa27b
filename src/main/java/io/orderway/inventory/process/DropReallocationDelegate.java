package io.orderway.inventory.process;

import io.orderway.inventory.application.ReallocationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves everything as it is. */
@Component
class DropReallocationDelegate implements JavaDelegate {

    private final ReallocationDesk reallocationDesk;

    DropReallocationDelegate(ReallocationDesk reallocationDesk) {
        this.reallocationDesk = reallocationDesk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reallocationDesk.drop(ReallocationVariables.number(execution));
    }
}
