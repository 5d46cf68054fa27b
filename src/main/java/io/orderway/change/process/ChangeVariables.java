package io.orderway.change.process;

import io.orderway.change.OrderChange;
import io.orderway.change.application.MakeChange.Making;
import io.orderway.change.application.SettleChange.Consequences;
import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of order change. */
final class ChangeVariables {

    static final ProcessVariable<String> CHANGE_NUMBER = ProcessVariable.text("changeNumber");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> OFFER_VALID_UNTIL = ProcessVariable.text("offerValidUntil");
    private static final ProcessVariable<String> CHANGE_ANSWER = ProcessVariable.text("changeAnswer");
    private static final ProcessVariable<Boolean> CHANGE_CONFIRMED = ProcessVariable.flag("changeConfirmed");
    private static final ProcessVariable<Boolean> WITHIN_LIMITS = ProcessVariable.flag("withinLimits");
    private static final ProcessVariable<String> MAKING = ProcessVariable.text("changeMaking");
    private static final ProcessVariable<Boolean> URGENCY_OPEN = ProcessVariable.flag("urgencyOpen");
    private static final ProcessVariable<Boolean> MONEY_DUE_BACK = ProcessVariable.flag("moneyDueBack");

    private ChangeVariables() {
    }

    static Map<String, Object> atStart(OrderChange change, int priority) {
        return Map.of(ORDER_NUMBER.name(), change.order().value(), CHANGE_NUMBER.name(), change.number(), TASK_PRIORITY.name(), priority);
    }

    static String number(VariableScope scope) {
        return ProcessVariables.require(scope, CHANGE_NUMBER);
    }

    static void validUntil(VariableScope scope, Instant until) {
        ProcessVariables.set(scope, OFFER_VALID_UNTIL, until.toString());
    }

    /** What a clerk entered; empty if the customer has answered himself, or nobody has. */
    static Optional<Boolean> entered(VariableScope scope) {
        return ProcessVariables.find(scope, CHANGE_ANSWER).map("CONFIRM"::equals);
    }

    static void confirmed(VariableScope scope, boolean confirmed) {
        ProcessVariables.set(scope, CHANGE_CONFIRMED, confirmed);
    }

    static void withinLimits(VariableScope scope, boolean within) {
        ProcessVariables.set(scope, WITHIN_LIMITS, within);
    }

    static void making(VariableScope scope, Making making) {
        ProcessVariables.set(scope, MAKING, making.name());
    }

    static void consequences(VariableScope scope, Consequences consequences) {
        ProcessVariables.set(scope, URGENCY_OPEN, consequences.urgencyOpen());
        ProcessVariables.set(scope, MONEY_DUE_BACK, consequences.moneyDueBack());
    }
}
