package io.orderway.loss.process;

import io.orderway.loss.application.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps whether the claim was filed. */
@Component
class RecordClaimDelegate implements JavaDelegate {

    private final Claims claims;

    RecordClaimDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.file(LossVariables.lossNumber(execution), LossVariables.isClaimFiled(execution));
        LossVariables.setClaimReminders(execution, 0);
    }
}
