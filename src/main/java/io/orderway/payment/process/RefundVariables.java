package io.orderway.payment.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.order.OrderView;
import io.orderway.order.Urgency;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.RefundCause;
import io.orderway.payment.application.RefundOutcome;
import io.orderway.payment.application.RefundParts.PartFacts;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of money that goes back. */
final class RefundVariables {

    static final ProcessVariable<String> REFUND_NUMBER = ProcessVariable.text("refundNumber");
    static final ProcessVariable<Boolean> ACCOUNT_KNOWN = ProcessVariable.flag("accountKnown");
    static final ProcessVariable<String> REFUND_ROUTE = ProcessVariable.text("refundRoute");
    static final ProcessVariable<String> PAYOUT_METHOD = ProcessVariable.text("payoutMethod");
    static final String TO_ACCOUNT = "ACCOUNT";

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<String> REFUND_CAUSE = ProcessVariable.text("refundCause");
    private static final ProcessVariable<String> REFUND_CAUSE_NUMBER = ProcessVariable.text("refundCauseNumber");
    private static final ProcessVariable<BigDecimal> REFUND_AMOUNT = ProcessVariable.decimal("refundAmount");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<Boolean> REFUND_DUE = ProcessVariable.flag("refundDue");
    private static final ProcessVariable<Boolean> REFUND_SETTLED = ProcessVariable.flag("refundSettled");
    private static final ProcessVariable<Integer> REFUND_UNITS = ProcessVariable.number("refundUnits");
    private static final ProcessVariable<Integer> REFUND_PARTS = ProcessVariable.number("refundParts");
    private static final ProcessVariable<String> REFUND_REASON = ProcessVariable.text("refundReason");
    private static final ProcessVariable<Integer> PART_INDEX = ProcessVariable.number("loopCounter");
    private static final ProcessVariable<Boolean> PART_DUE = ProcessVariable.flag("partDue");
    private static final ProcessVariable<String> PAYMENT_METHOD = ProcessVariable.text("paymentMethod");
    private static final ProcessVariable<Integer> PAYMENT_AGE_DAYS = ProcessVariable.number("paymentAgeDays");
    private static final ProcessVariable<Boolean> PROVIDER_CONNECTED = ProcessVariable.flag("providerConnected");
    private static final ProcessVariable<Boolean> PAYMENT_MADE_GOOD = ProcessVariable.flag("paymentMadeGood");
    private static final ProcessVariable<String> REVERSAL_OUTCOME = ProcessVariable.text("reversalOutcome");
    private static final ProcessVariable<Boolean> REFUND_TO_ACCOUNT = ProcessVariable.flag("refundToAccount");
    private static final ProcessVariable<Boolean> REFUND_ACCEPTED = ProcessVariable.flag("refundAccepted");

    private RefundVariables() {
    }

    /** For a refund that the house starts itself. */
    static Map<String, Object> of(OrderView order, RefundCause cause, String causeNumber) {
        Map<String, Object> variables = new HashMap<>(of(order));
        variables.put(REFUND_CAUSE.name(), cause.name());
        variables.put(REFUND_CAUSE_NUMBER.name(), causeNumber);
        return variables;
    }

    /** For a refund of so much that the house starts itself. */
    static Map<String, Object> of(OrderView order, RefundCause cause, String causeNumber, Money amount) {
        Map<String, Object> variables = of(order, cause, causeNumber);
        variables.put(REFUND_AMOUNT.name(), amount.amount().toPlainString());
        return variables;
    }

    /** For what the house starts itself about an order. */
    static Map<String, Object> of(OrderView order) {
        Urgency urgency = Optional.ofNullable(order.urgency()).orElse(Urgency.STANDARD);
        return Map.of(ORDER_NUMBER.name(), order.number().value(), TASK_PRIORITY.name(), urgency.priority());
    }

    static void setMadeGood(VariableScope scope, boolean madeGood) {
        ProcessVariables.set(scope, PAYMENT_MADE_GOOD, madeGood);
    }

    static String reversalOutcome(VariableScope scope) {
        return ProcessVariables.require(scope, REVERSAL_OUTCOME);
    }

    static OrderNumber order(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static RefundCause cause(VariableScope scope) {
        return RefundCause.valueOf(ProcessVariables.require(scope, REFUND_CAUSE));
    }

    static String causeNumber(VariableScope scope) {
        return ProcessVariables.require(scope, REFUND_CAUSE_NUMBER);
    }

    static Optional<BigDecimal> amount(VariableScope scope) {
        return ProcessVariables.find(scope, REFUND_AMOUNT);
    }

    static String refund(VariableScope scope) {
        return ProcessVariables.require(scope, REFUND_NUMBER);
    }

    static String reason(VariableScope scope) {
        return ProcessVariables.require(scope, REFUND_REASON);
    }

    /** The first is 1. */
    static int part(VariableScope scope) {
        return ProcessVariables.require(scope, PART_INDEX) + 1;
    }

    static PaymentMethod payoutMethod(VariableScope scope) {
        return PaymentMethod.valueOf(ProcessVariables.require(scope, PAYOUT_METHOD));
    }

    static void setOutcome(VariableScope scope, RefundOutcome outcome) {
        ProcessVariables.set(scope, REFUND_NUMBER, outcome.refundNumber());
        ProcessVariables.set(scope, REFUND_DUE, outcome instanceof RefundOutcome.Due);
        ProcessVariables.set(scope, REFUND_UNITS, outcome instanceof RefundOutcome.Due due ? due.units() : 0);
        setSettled(scope, outcome instanceof RefundOutcome.NothingDue || outcome instanceof RefundOutcome.AskedBefore before && before.settled());
    }

    static void setSettled(VariableScope scope, boolean settled) {
        ProcessVariables.set(scope, REFUND_SETTLED, settled);
    }

    static void setParts(VariableScope scope, int parts) {
        ProcessVariables.set(scope, REFUND_PARTS, parts);
    }

    static void setFacts(VariableScope scope, PartFacts facts) {
        ProcessVariables.set(scope, PART_DUE, facts.due());
        ProcessVariables.set(scope, PAYMENT_METHOD, facts.method().name());
        ProcessVariables.set(scope, PAYMENT_AGE_DAYS, facts.ageDays());
        ProcessVariables.set(scope, ACCOUNT_KNOWN, facts.accountKnown());
        ProcessVariables.set(scope, REFUND_TO_ACCOUNT, ProcessVariables.find(scope, REFUND_TO_ACCOUNT).orElse(false));
        ProcessVariables.set(scope, PROVIDER_CONNECTED, facts.providerConnected());
    }

    static void setAccepted(VariableScope scope, boolean accepted) {
        ProcessVariables.set(scope, REFUND_ACCEPTED, accepted);
    }
}
