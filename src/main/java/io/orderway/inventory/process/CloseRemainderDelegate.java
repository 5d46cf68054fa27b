package io.orderway.inventory.process;

import io.orderway.inventory.application.WaitingOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives up what the order still lacks, as the order desk has decided. */
@Component
class CloseRemainderDelegate implements JavaDelegate {

    private final WaitingOrders waitingOrders;

    CloseRemainderDelegate(WaitingOrders waitingOrders) {
        this.waitingOrders = waitingOrders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waitingOrders.closeEverythingOpen(InventoryVariables.orderNumber(execution), "Not in stock; the remainder was closed");
    }
}
