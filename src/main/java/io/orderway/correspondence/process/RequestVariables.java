package io.orderway.correspondence.process;

import io.orderway.correspondence.application.RequestTables.Route;
import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.engine.TaskSubmission;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of service requests. */
final class RequestVariables {

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> REQUEST_NUMBER = ProcessVariable.number("serviceRequestNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> REQUEST_ROUTE = ProcessVariable.text("requestRoute");
    private static final ProcessVariable<String> REQUEST_TIME_LIMIT = ProcessVariable.text("requestTimeLimit");
    private static final ProcessVariable<String> REQUEST_ANSWER = ProcessVariable.text("requestAnswer");

    private RequestVariables() {
    }

    static long requestNumber(VariableScope scope) {
        return ProcessVariables.require(scope, REQUEST_NUMBER);
    }

    static Optional<Long> requestNumber(TaskSubmission submission) {
        return submission.known(REQUEST_NUMBER).map(Integer::longValue);
    }

    static String requestAnswer(VariableScope scope) {
        return ProcessVariables.require(scope, REQUEST_ANSWER);
    }

    static boolean isAnsweredByMail(TaskSubmission submission) {
        return submission.entered(REQUEST_ANSWER).filter("BY_MAIL"::equals).isPresent();
    }

    static void set(VariableScope scope, Route route) {
        ProcessVariables.set(scope, REQUEST_ROUTE, route.to());
        ProcessVariables.set(scope, REQUEST_TIME_LIMIT, route.timeLimit());
    }

    static Map<String, Object> atStart(OrderNumber number, long id, int priority) {
        return Map.of(ORDER_NUMBER.name(), number.value(), REQUEST_NUMBER.name(), Math.toIntExact(id), TASK_PRIORITY.name(), priority);
    }
}
