package io.orderway.inventory.process;

import io.orderway.inventory.application.AllocationOutcome.NothingToDeliver;
import io.orderway.inventory.application.AllocationOutcome.OnHold;
import io.orderway.inventory.application.AllocationOutcome.Reserved;
import io.orderway.inventory.application.AllocationOutcome;
import io.orderway.inventory.application.ReserveStock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reserves what the order still lacks and tells what came of it. */
@Component
class ReserveStockDelegate implements JavaDelegate {

    private final ReserveStock reserveStock;

    ReserveStockDelegate(ReserveStock reserveStock) {
        this.reserveStock = reserveStock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AllocationOutcome outcome = reserveStock.reserve(InventoryVariables.orderNumber(execution));
        if (outcome instanceof Reserved reserved) {
            InventoryVariables.setReserved(execution, reserved.shipment(), reserved.backorderOpen());
        } else if (outcome instanceof NothingToDeliver) {
            InventoryVariables.setNothingToDeliver(execution);
        } else if (outcome instanceof OnHold) {
            InventoryVariables.setOnHold(execution);
        } else {
            InventoryVariables.setWaiting(execution);
        }
    }
}
