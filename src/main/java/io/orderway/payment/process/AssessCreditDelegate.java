package io.orderway.payment.process;

import io.orderway.payment.application.AssessCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gathers what the credit table asks for. */
@Component
class AssessCreditDelegate implements JavaDelegate {

    private final AssessCredit assessCredit;

    AssessCreditDelegate(AssessCredit assessCredit) {
        this.assessCredit = assessCredit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PaymentVariables.setFacts(execution, assessCredit.assess(PaymentVariables.shipment(execution)));
    }
}
