package io.orderway.complaint.process;

import io.orderway.complaint.application.ComplaintProcess;
import io.orderway.engine.OwnAuthority;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Complaints as instances of {@code complaint-handling}, calls as instances of {@code customer-call-back}. */
@Component
class CamundaComplaintProcess implements ComplaintProcess {

    private static final String CALL_BACK = "customer-call-back";

    private final RuntimeService runtime;
    private final OwnAuthority ownAuthority;

    CamundaComplaintProcess(RuntimeService runtime, OwnAuthority ownAuthority) {
        this.runtime = runtime;
        this.ownAuthority = ownAuthority;
    }

    @Override
    public void start(OrderNumber number, String complaintNumber, Facts facts) {
        Map<String, Object> variables = ComplaintVariables.atStart(number, complaintNumber, facts);
        ownAuthority.call(() -> runtime.startProcessInstanceByKey("complaint-handling", number.value(), variables));
    }

    @Override
    public boolean callBack(OrderNumber number, String complaintNumber, LocalDate day, int priority) {
        return ownAuthority.call(() -> {
            boolean arranged = runtime.createProcessInstanceQuery().processDefinitionKey(CALL_BACK).processInstanceBusinessKey(number.value())
                    .variableValueEquals(ComplaintVariables.COMPLAINT_NUMBER.name(), complaintNumber).count() > 0;
            if (!arranged) {
                runtime.startProcessInstanceByKey(CALL_BACK, number.value(), ComplaintVariables.ofCallBack(number, complaintNumber, day, priority));
            }
            return !arranged;
        });
    }

    @Override
    public void remedyAnswered(OrderNumber number, String complaintNumber) {
        tell("complaint.remedyAnswered", number, complaintNumber);
    }

    @Override
    public void complaintClosed(OrderNumber number, String complaintNumber) {
        tell("complaint.complaintClosed", number, complaintNumber);
    }

    private void tell(String message, OrderNumber number, String complaintNumber) {
        ownAuthority.call(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals(ComplaintVariables.COMPLAINT_NUMBER.name(), complaintNumber)
                .correlateAllWithResult());
    }
}
