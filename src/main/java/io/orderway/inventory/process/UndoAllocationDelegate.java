package io.orderway.inventory.process;

import io.orderway.inventory.application.UndoAllocation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives back what was reserved for a delivery that is stopped. */
@Component
class UndoAllocationDelegate implements JavaDelegate {

    private final UndoAllocation undoAllocation;

    UndoAllocationDelegate(UndoAllocation undoAllocation) {
        this.undoAllocation = undoAllocation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        undoAllocation.undo(InventoryVariables.orderNumber(execution), InventoryVariables.findShipmentNumber(execution));
    }
}
