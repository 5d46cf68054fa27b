package io.orderway.complaint.process;

import io.orderway.complaint.application.OfferRemedy;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads what the customer's answer is. */
@Component
class SettleRemedyAnswerDelegate implements JavaDelegate {

    private final OfferRemedy offer;

    SettleRemedyAnswerDelegate(OfferRemedy offer) {
        this.offer = offer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComplaintVariables.setSettled(execution,
                offer.settle(ComplaintVariables.complaintNumber(execution), ComplaintVariables.takeAnswer(execution)));
    }
}
