package io.orderway.verification.process;

import io.orderway.verification.application.InformationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Waits for the answer no longer. */
@Component
class GiveUpQuestionDelegate implements JavaDelegate {

    private final InformationDesk informationDesk;

    GiveUpQuestionDelegate(InformationDesk informationDesk) {
        this.informationDesk = informationDesk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        informationDesk.giveUp(VerificationVariables.orderNumber(execution), VerificationVariables.blockedStep(execution));
    }
}
