package io.orderway.inventory.process;

import io.orderway.inventory.application.AssignArrivals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives out what has become free, some orders at a time. */
@Component
class AssignArrivalsDelegate implements JavaDelegate {

    private final AssignArrivals assignArrivals;

    AssignArrivalsDelegate(AssignArrivals assignArrivals) {
        this.assignArrivals = assignArrivals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InventoryVariables.setMoreToAssign(execution, assignArrivals.assignSome());
    }
}
