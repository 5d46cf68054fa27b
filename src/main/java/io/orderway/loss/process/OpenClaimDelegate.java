package io.orderway.loss.process;

import io.orderway.loss.application.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the claim against the carrier. */
@Component
class OpenClaimDelegate implements JavaDelegate {

    private final Claims claims;

    OpenClaimDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.open(LossVariables.lossNumber(execution), LossVariables.claimFacts(execution), LossVariables.priority(execution));
    }
}
