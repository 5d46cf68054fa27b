package io.orderway.loss.process;

import io.orderway.loss.application.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the claim right for a parcel that was found. */
@Component
class CorrectClaimDelegate implements JavaDelegate {

    private final Claims claims;

    CorrectClaimDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.parcelFound(LossVariables.lossNumber(execution));
    }
}
