package io.orderway.returns.process;

import io.orderway.returns.application.TakeCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a credit that is settled elsewhere. */
@Component
class CloseCreditDelegate implements JavaDelegate {

    private final TakeCredit takeCredit;

    CloseCreditDelegate(TakeCredit takeCredit) {
        this.takeCredit = takeCredit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        takeCredit.close(CreditVariables.number(execution), CreditVariables.decision(execution));
    }
}
