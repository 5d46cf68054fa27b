package io.orderway.complaint.process;

import io.orderway.complaint.application.CallCustomer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down whether the customer was reached. */
@Component
class RecordCallBackDelegate implements JavaDelegate {

    private final CallCustomer callCustomer;

    RecordCallBackDelegate(CallCustomer callCustomer) {
        this.callCustomer = callCustomer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComplaintVariables.setCallBackDay(execution,
                callCustomer.record(ComplaintVariables.complaintNumber(execution), ComplaintVariables.callBackAnswer(execution)));
    }
}
