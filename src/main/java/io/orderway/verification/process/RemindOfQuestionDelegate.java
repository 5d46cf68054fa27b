package io.orderway.verification.process;

import io.orderway.verification.application.InformationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the customer of what is still unanswered. */
@Component
class RemindOfQuestionDelegate implements JavaDelegate {

    private final InformationDesk informationDesk;

    RemindOfQuestionDelegate(InformationDesk informationDesk) {
        this.informationDesk = informationDesk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        informationDesk.remind(VerificationVariables.orderNumber(execution), VerificationVariables.blockedStep(execution));
    }
}
