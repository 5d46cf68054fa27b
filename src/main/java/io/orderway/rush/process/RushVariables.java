package io.orderway.rush.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The variables of judging and deciding on a rush. */
final class RushVariables {

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<Boolean> RUSH_APPROVAL_NEEDED = ProcessVariable.flag("rushApprovalNeeded");
    private static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");
    private static final ProcessVariable<String> RUSH_REASON = ProcessVariable.text("rushReason");
    private static final ProcessVariable<Integer> HANDLING_DAYS = ProcessVariable.number("handlingDays");

    private static final String NOBODY_DECIDED = "NOBODY_DECIDED_IN_TIME";

    private RushVariables() {
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static String reason(VariableScope scope) {
        return ProcessVariables.find(scope, RUSH_REASON).orElse(NOBODY_DECIDED);
    }

    static int handlingDays(VariableScope scope) {
        return ProcessVariables.require(scope, HANDLING_DAYS);
    }

    /**
     * From here on urgency alone sorts. An import's orders came in with less priority, so that the desk's need not wait for thousands of them
     * to be judged; before people they are orders like all others.
     */
    static void setJudgement(VariableScope scope, Urgency urgency, boolean approvalNeeded) {
        ProcessVariables.set(scope, TASK_PRIORITY, urgency.priority());
        ProcessVariables.set(scope, RUSH_APPROVAL_NEEDED, approvalNeeded);
    }

    static void setPriority(RuntimeService runtime, ProcessInstance instance, Urgency urgency) {
        runtime.setVariable(instance.getId(), TASK_PRIORITY.name(), urgency.priority());
    }

    static void setDecision(VariableScope scope, Urgency urgency) {
        ProcessVariables.set(scope, URGENCY, urgency.name());
        ProcessVariables.set(scope, TASK_PRIORITY, urgency.priority());
        ProcessVariables.set(scope, RUSH_APPROVAL_NEEDED, false);
    }
}
