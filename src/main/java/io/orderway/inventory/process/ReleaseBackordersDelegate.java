package io.orderway.inventory.process;

import io.orderway.inventory.application.ReleaseBackorders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Wakes orders for which goods are kept, some at a time. */
@Component
class ReleaseBackordersDelegate implements JavaDelegate {

    private final ReleaseBackorders releaseBackorders;

    ReleaseBackordersDelegate(ReleaseBackorders releaseBackorders) {
        this.releaseBackorders = releaseBackorders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InventoryVariables.setMoreToWake(execution, releaseBackorders.wakeSome());
    }
}
