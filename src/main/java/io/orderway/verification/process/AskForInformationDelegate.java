package io.orderway.verification.process;

import io.orderway.verification.application.InformationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for what the blocked step still lacks. */
@Component
class AskForInformationDelegate implements JavaDelegate {

    private final InformationDesk informationDesk;

    AskForInformationDelegate(InformationDesk informationDesk) {
        this.informationDesk = informationDesk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VerificationVariables.waiting(execution,
                informationDesk.await(VerificationVariables.orderNumber(execution), VerificationVariables.blockedStep(execution)));
    }
}
