package io.orderway.change.process;

import io.orderway.change.application.SettleChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a change that the order desk does not accept. */
@Component
class RefuseReviewedChangeDelegate implements JavaDelegate {

    private final SettleChange settleChange;

    RefuseReviewedChangeDelegate(SettleChange settleChange) {
        this.settleChange = settleChange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleChange.notAccepted(ChangeVariables.number(execution));
    }
}
