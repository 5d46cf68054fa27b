package io.orderway.payment.process;

import io.orderway.payment.application.UndoCommitment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives back what covers a shipment that is stopped. */
@Component
class UndoCommitmentDelegate implements JavaDelegate {

    private final UndoCommitment undoCommitment;

    UndoCommitmentDelegate(UndoCommitment undoCommitment) {
        this.undoCommitment = undoCommitment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PaymentVariables.findShipment(execution).ifPresent(undoCommitment::undo);
    }
}
