package io.orderway.payment.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.order.OrderView;
import io.orderway.payment.GoodwillCause;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.application.DetermineGoodwill.Determined;
import io.orderway.payment.application.DetermineGoodwill.Wish;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of goodwill. */
final class GoodwillVariables {

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<String> GOODWILL_NUMBER = ProcessVariable.text("goodwillNumber");
    private static final ProcessVariable<String> GOODWILL_CAUSE = ProcessVariable.text("goodwillCause");
    private static final ProcessVariable<String> GOODWILL_CAUSE_NUMBER = ProcessVariable.text("goodwillCauseNumber");
    private static final ProcessVariable<BigDecimal> GOODWILL_AMOUNT = ProcessVariable.decimal("goodwillAmount");
    private static final ProcessVariable<BigDecimal> GOODWILL_PERCENT = ProcessVariable.decimal("goodwillPercent");
    private static final ProcessVariable<Boolean> GOODWILL_DUE = ProcessVariable.flag("goodwillDue");
    private static final ProcessVariable<Boolean> GOODWILL_GRANTED = ProcessVariable.flag("goodwillGranted");
    private static final ProcessVariable<Integer> GOODWILL_UNITS = ProcessVariable.number("goodwillUnits");
    private static final ProcessVariable<Integer> GOODWILL_SHARE = ProcessVariable.number("goodwillShare");
    private static final ProcessVariable<Boolean> ACCOUNT_KNOWN = ProcessVariable.flag("accountKnown");
    private static final ProcessVariable<String> GOODWILL_REASON = ProcessVariable.text("goodwillReason");
    private static final ProcessVariable<String> GOODWILL_METHOD = ProcessVariable.text("goodwillMethod");

    private GoodwillVariables() {
    }

    /** For what a clerk proposes. */
    static Map<String, Object> of(OrderView order, String key, Money amount) {
        Map<String, Object> variables = new HashMap<>(RefundVariables.of(order));
        variables.put(GOODWILL_CAUSE.name(), GoodwillCause.OTHER.name());
        variables.put(GOODWILL_CAUSE_NUMBER.name(), key);
        variables.put(GOODWILL_AMOUNT.name(), amount.amount().toPlainString());
        return variables;
    }

    static OrderNumber order(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static GoodwillCause cause(VariableScope scope) {
        return GoodwillCause.valueOf(ProcessVariables.require(scope, GOODWILL_CAUSE));
    }

    static String causeNumber(VariableScope scope) {
        return ProcessVariables.require(scope, GOODWILL_CAUSE_NUMBER);
    }

    static Wish wish(VariableScope scope) {
        return new Wish(ProcessVariables.find(scope, GOODWILL_AMOUNT), ProcessVariables.find(scope, GOODWILL_PERCENT));
    }

    static String goodwill(VariableScope scope) {
        return ProcessVariables.require(scope, GOODWILL_NUMBER);
    }

    static String reason(VariableScope scope) {
        return ProcessVariables.require(scope, GOODWILL_REASON);
    }

    static PaymentMethod method(VariableScope scope) {
        return PaymentMethod.valueOf(ProcessVariables.require(scope, GOODWILL_METHOD));
    }

    static void set(VariableScope scope, Determined determined) {
        ProcessVariables.set(scope, GOODWILL_NUMBER, determined.goodwillNumber());
        ProcessVariables.set(scope, GOODWILL_DUE, determined.due());
        ProcessVariables.set(scope, GOODWILL_UNITS, determined.size().units());
        ProcessVariables.set(scope, GOODWILL_SHARE, determined.size().share());
        ProcessVariables.set(scope, ACCOUNT_KNOWN, determined.accountKnown());
        setGranted(scope, determined.granted());
    }

    static void setGranted(VariableScope scope, boolean granted) {
        ProcessVariables.set(scope, GOODWILL_GRANTED, granted);
    }
}
