package io.orderway.inventory.process;

import io.orderway.inventory.application.RevisePromises;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Promises later dates to orders whose goods come later. */
@Component
class RevisePromisesDelegate implements JavaDelegate {

    private final RevisePromises revisePromises;

    RevisePromisesDelegate(RevisePromises revisePromises) {
        this.revisePromises = revisePromises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InventoryVariables.setPromisesLeft(execution, revisePromises.reviseSome());
    }
}
