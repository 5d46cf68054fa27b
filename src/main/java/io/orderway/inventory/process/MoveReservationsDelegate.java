package io.orderway.inventory.process;

import io.orderway.inventory.application.MoveReservations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves what was signed, all of it or nothing. */
@Component
class MoveReservationsDelegate implements JavaDelegate {

    private final MoveReservations moveReservations;

    MoveReservationsDelegate(MoveReservations moveReservations) {
        this.moveReservations = moveReservations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReallocationVariables.setMoved(execution, moveReservations.move(ReallocationVariables.number(execution)));
    }
}
