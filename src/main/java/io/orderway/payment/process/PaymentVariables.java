package io.orderway.payment.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.payment.application.AssessCredit.CreditFacts;
import io.orderway.payment.application.CommitCredit.CreditAnswer;
import io.orderway.shared.ShipmentNumber;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of committing and clarifying payments. */
final class PaymentVariables {

    /** What a clerk has seen on the bank's statement, in the order's currency. */
    static final ProcessVariable<BigDecimal> AMOUNT_RECEIVED = ProcessVariable.decimal("amountReceived");
    static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    static final ProcessVariable<String> PAYMENT_ANSWER = ProcessVariable.text("paymentAnswer");
    static final String RECEIVED = "RECEIVED";

    private static final ProcessVariable<String> PAYMENT_TERMS = ProcessVariable.text("paymentTerms");
    private static final ProcessVariable<String> CUSTOMER_TIER = ProcessVariable.text("customerTier");
    private static final ProcessVariable<Boolean> CUSTOMER_BLOCKED = ProcessVariable.flag("customerBlocked");
    private static final ProcessVariable<Boolean> NOTHING_DUE = ProcessVariable.flag("nothingDue");
    private static final ProcessVariable<Integer> CREDIT_USE_PERCENT = ProcessVariable.number("creditUsePercent");
    private static final ProcessVariable<Integer> CREDIT_EXCESS = ProcessVariable.number("creditExcess");
    private static final ProcessVariable<String> CREDIT_ANSWER = ProcessVariable.text("creditAnswer");
    private static final ProcessVariable<String> CREDIT_REASON = ProcessVariable.text("creditReason");
    private static final ProcessVariable<Boolean> PAYMENT_COMMITTED = ProcessVariable.flag("paymentCommitted");
    private static final ProcessVariable<String> PAYMENT_EVENT = ProcessVariable.text("paymentEventNumber");

    private PaymentVariables() {
    }

    /** Empty where a delivery is undone that waited for goods again when it was stopped. */
    static Optional<ShipmentNumber> findShipment(VariableScope scope) {
        return ProcessVariables.find(scope, SHIPMENT_NUMBER).map(ShipmentNumber::of);
    }

    static ShipmentNumber shipment(VariableScope scope) {
        return ShipmentNumber.of(ProcessVariables.require(scope, SHIPMENT_NUMBER));
    }

    static BigDecimal amountReceived(VariableScope scope) {
        return ProcessVariables.require(scope, AMOUNT_RECEIVED);
    }

    static int creditUsePercent(VariableScope scope) {
        return ProcessVariables.require(scope, CREDIT_USE_PERCENT);
    }

    static CreditAnswer creditAnswer(VariableScope scope) {
        return CreditAnswer.valueOf(ProcessVariables.require(scope, CREDIT_ANSWER));
    }

    static String creditReason(VariableScope scope) {
        return ProcessVariables.require(scope, CREDIT_REASON);
    }

    static void setFacts(VariableScope scope, CreditFacts facts) {
        ProcessVariables.set(scope, PAYMENT_TERMS, facts.prepaid() ? "PREPAID" : "ON_ACCOUNT");
        ProcessVariables.set(scope, CUSTOMER_TIER, facts.tier().name());
        ProcessVariables.set(scope, CUSTOMER_BLOCKED, facts.blocked());
        ProcessVariables.set(scope, NOTHING_DUE, facts.nothingDue());
        ProcessVariables.set(scope, CREDIT_USE_PERCENT, facts.use().percent());
        ProcessVariables.set(scope, CREDIT_EXCESS, facts.use().excess());
        setCommitted(scope, false);
    }

    static void setCommitted(VariableScope scope, boolean committed) {
        ProcessVariables.set(scope, PAYMENT_COMMITTED, committed);
    }

    static long paymentEvent(VariableScope scope) {
        return Long.parseLong(ProcessVariables.require(scope, PAYMENT_EVENT));
    }

    static Map<String, Object> ofPaymentEvent(long id) {
        return Map.of(PAYMENT_EVENT.name(), Long.toString(id));
    }
}
