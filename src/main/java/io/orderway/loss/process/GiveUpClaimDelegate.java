package io.orderway.loss.process;

import io.orderway.loss.application.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that the carrier never answered. */
@Component
class GiveUpClaimDelegate implements JavaDelegate {

    private final Claims claims;

    GiveUpClaimDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.giveUp(LossVariables.lossNumber(execution));
    }
}
