package io.orderway.loss.process;

import io.orderway.loss.application.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the carrier's answer to a claim. */
@Component
class RecordClaimAnswerDelegate implements JavaDelegate {

    private final Claims claims;

    RecordClaimAnswerDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LossVariables.setClaimReminders(execution,
                claims.answer(LossVariables.lossNumber(execution), LossVariables.claimAnswer(execution), LossVariables.claimAmount(execution)));
    }
}
