package io.orderway.loss.process;

import io.orderway.loss.application.ClaimForReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the claim for a return that the carrier has lost. */
@Component
class OpenReturnClaimDelegate implements JavaDelegate {

    private final ClaimForReturn claimForReturn;

    OpenReturnClaimDelegate(ClaimForReturn claimForReturn) {
        this.claimForReturn = claimForReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claimForReturn.open(LossVariables.orderNumber(execution), LossVariables.returnNumber(execution), LossVariables.priority(execution));
    }
}
