package io.orderway.loss.process;

import io.orderway.loss.application.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a claim is withdrawn. */
@Component
class WithdrawClaimDelegate implements JavaDelegate {

    private final Claims claims;

    WithdrawClaimDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.withdraw(LossVariables.lossNumber(execution));
    }
}
