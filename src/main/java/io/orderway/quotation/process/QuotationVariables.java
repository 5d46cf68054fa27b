package io.orderway.quotation.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.engine.TaskSubmission;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of a quotation. */
final class QuotationVariables {

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<String> DECISION = ProcessVariable.text("quotationDecision");
    private static final ProcessVariable<Integer> VALID_DAYS = ProcessVariable.number("validDays");
    private static final ProcessVariable<String> VALID_UNTIL = ProcessVariable.text("quotationValidUntil");
    private static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("quotationAccepted");

    private QuotationVariables() {
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static int validDays(VariableScope scope) {
        return ProcessVariables.require(scope, VALID_DAYS);
    }

    static void validUntil(VariableScope scope, Instant until) {
        ProcessVariables.set(scope, VALID_UNTIL, until.toString());
    }

    static void accepted(VariableScope scope, boolean accepted) {
        ProcessVariables.set(scope, ACCEPTED, accepted);
    }

    static boolean offers(TaskSubmission submission) {
        return submission.entered(DECISION).filter("OFFER"::equals).isPresent();
    }

    static boolean namesDays(TaskSubmission submission) {
        return submission.entered(VALID_DAYS).isPresent();
    }
}
