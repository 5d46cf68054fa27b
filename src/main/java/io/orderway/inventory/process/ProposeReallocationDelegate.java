package io.orderway.inventory.process;

import io.orderway.inventory.application.ProposeReallocation;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out who would get what: what somebody asked for, or all of it at the set time. */
@Component
class ProposeReallocationDelegate implements JavaDelegate {

    private final ProposeReallocation proposeReallocation;

    ProposeReallocationDelegate(ProposeReallocation proposeReallocation) {
        this.proposeReallocation = proposeReallocation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReallocationVariables.find(execution).map(number -> Optional.of(proposeReallocation.propose(number)))
                .orElseGet(proposeReallocation::proposeForAll)
                .ifPresentOrElse(outcome -> ReallocationVariables.setProposed(execution, outcome), () -> ReallocationVariables.setNothingProposed(execution));
    }
}
