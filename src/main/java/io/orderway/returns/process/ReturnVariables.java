package io.orderway.returns.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.order.OrderView;
import io.orderway.order.Urgency;
import io.orderway.returns.application.AssessReturn.Eligibility;
import io.orderway.returns.application.InspectReturn.Inspection;
import io.orderway.returns.application.ReceiveReturn.Came;
import io.orderway.returns.application.ReceiveReturn.Reception;
import io.orderway.returns.application.ValueReturn.Due;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of returns. */
final class ReturnVariables {

    static final ProcessVariable<String> RETURN_NUMBER = ProcessVariable.text("returnNumber");
    static final ProcessVariable<String> RECEPTION_RESULT = ProcessVariable.text("receptionResult");
    static final ProcessVariable<String> INSPECTION_RESULT = ProcessVariable.text("inspectionResult");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> ELIGIBILITY = ProcessVariable.text("returnEligibility");
    private static final ProcessVariable<String> REFUSAL_REASON = ProcessVariable.text("returnRefusal");
    private static final ProcessVariable<Boolean> ALL_CAME = ProcessVariable.flag("allCame");
    private static final ProcessVariable<Boolean> GOODS_CAME = ProcessVariable.flag("goodsCame");
    private static final ProcessVariable<String> CAUSE = ProcessVariable.text("returnCause");
    static final ProcessVariable<String> DAMAGE = ProcessVariable.text("goodsDamage");
    static final ProcessVariable<Integer> DEDUCTION = ProcessVariable.number("valueDeduction");
    private static final ProcessVariable<Boolean> EXCHANGE = ProcessVariable.flag("exchangeWanted");
    private static final ProcessVariable<Boolean> EXCHANGE_PLACED = ProcessVariable.flag("exchangePlaced");
    private static final ProcessVariable<String> PAID_ORDER = ProcessVariable.text("paidOrder");
    private static final ProcessVariable<Boolean> REFUND_TO_ACCOUNT = ProcessVariable.flag("refundToAccount");
    private static final ProcessVariable<String> REFUND_AMOUNT = ProcessVariable.text("refundAmount");
    private static final ProcessVariable<String> REFUND_CAUSE = ProcessVariable.text("refundCause");

    private static final ProcessVariable<Boolean> REFUND_SETTLED = ProcessVariable.flag("refundSettled");
    private static final ProcessVariable<String> REFUND_CAUSE_NUMBER = ProcessVariable.text("refundCauseNumber");
    private static final String RETURN_CAUSE = "RETURN";

    private ReturnVariables() {
    }

    static Map<String, Object> of(OrderView order, String returnNumber) {
        return Map.of(ORDER_NUMBER.name(), order.number().value(), RETURN_NUMBER.name(), returnNumber, TASK_PRIORITY.name(), priority(order));
    }

    static Map<String, Object> ofAllowance(OrderView order, String allowance, Money value) {
        return Map.of(ORDER_NUMBER.name(), order.number().value(), REFUND_CAUSE.name(), "ALLOWANCE", REFUND_CAUSE_NUMBER.name(), allowance,
                REFUND_AMOUNT.name(), value.amount().toPlainString(), TASK_PRIORITY.name(), priority(order));
    }

    private static int priority(OrderView order) {
        return Optional.ofNullable(order.urgency()).orElse(Urgency.STANDARD).priority();
    }

    static String number(VariableScope scope) {
        return ProcessVariables.require(scope, RETURN_NUMBER);
    }

    static void setEligibility(VariableScope scope, Eligibility eligibility) {
        ProcessVariables.set(scope, ELIGIBILITY, eligibility.name());
    }

    static Optional<String> refusal(VariableScope scope) {
        return ProcessVariables.find(scope, REFUSAL_REASON);
    }

    static Reception reception(VariableScope scope) {
        return Reception.valueOf(ProcessVariables.require(scope, RECEPTION_RESULT));
    }

    static void setCame(VariableScope scope, Came came) {
        ProcessVariables.set(scope, ALL_CAME, came.everything());
        ProcessVariables.set(scope, GOODS_CAME, came.anything());
    }

    static Inspection inspection(VariableScope scope) {
        return Inspection.valueOf(ProcessVariables.require(scope, INSPECTION_RESULT));
    }

    static String cause(VariableScope scope) {
        return ProcessVariables.require(scope, CAUSE);
    }

    static String damage(VariableScope scope) {
        return ProcessVariables.require(scope, DAMAGE);
    }

    static int deduction(VariableScope scope) {
        return ProcessVariables.find(scope, DEDUCTION).orElse(0);
    }

    static void setDue(VariableScope scope, Due due) {
        ProcessVariables.set(scope, EXCHANGE, due.exchange());
        ProcessVariables.set(scope, PAID_ORDER, due.paidOrder().value());
        ProcessVariables.set(scope, REFUND_TO_ACCOUNT, due.toAccount());
        ProcessVariables.set(scope, REFUND_AMOUNT, due.value().amount().toPlainString());
        ProcessVariables.set(scope, REFUND_CAUSE, RETURN_CAUSE);
    }

    /** What was exchanged was not to be refunded. */
    static boolean refundSettled(VariableScope scope) {
        return ProcessVariables.find(scope, REFUND_SETTLED).orElse(true);
    }

    static void setExchangePlaced(VariableScope scope, boolean placed) {
        ProcessVariables.set(scope, EXCHANGE_PLACED, placed);
    }
}
