package io.orderway.complaint.process;

import io.orderway.complaint.application.OfferRemedy;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Offers the customer a remedy. */
@Component
class ProposeRemedyDelegate implements JavaDelegate {

    private final OfferRemedy offer;

    ProposeRemedyDelegate(OfferRemedy offer) {
        this.offer = offer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offer.propose(ComplaintVariables.complaintNumber(execution), ComplaintVariables.answerDays(execution));
        ComplaintVariables.forgetAnswer(execution);
    }
}
