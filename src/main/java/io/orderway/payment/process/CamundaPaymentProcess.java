package io.orderway.payment.process;

import io.orderway.order.OrderView;
import io.orderway.payment.RefundCause;
import io.orderway.payment.application.PaymentProcess;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Tells waiting processes of payments. Whether one waits is asked first: a correlation that matches nothing would spoil the transaction in
 * which it is tried.
 */
@Component
class CamundaPaymentProcess implements PaymentProcess {

    private static final String PAYMENT_RECEIVED = "payment.paymentReceived";
    private static final String PAYMENT_ASSIGNED = "payment.paymentAssigned";
    private static final int AT_MOST = 10;
    private static final String CLARIFICATION = "payment-clarification";
    private static final String REFUND = "refund";
    private static final String GOODWILL = "goodwill";
    private static final String REVERSAL = "payment-reversal";

    private final RuntimeService runtime;

    CamundaPaymentProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void paymentReceived(OrderNumber number) {
        tell(number.value(), PAYMENT_RECEIVED);
    }

    @Override
    public void clarify(long paymentEvent) {
        runtime.startProcessInstanceByKey(CLARIFICATION, keyOf(paymentEvent), PaymentVariables.ofPaymentEvent(paymentEvent));
    }

    @Override
    public void clarified(long paymentEvent) {
        tell(keyOf(paymentEvent), PAYMENT_ASSIGNED);
    }

    @Override
    public boolean isRefunding(OrderNumber number) {
        return isRunning(REFUND, number);
    }

    @Override
    public void refund(OrderView order, RefundCause cause, String causeNumber) {
        runtime.startProcessInstanceByKey(REFUND, order.number().value(), RefundVariables.of(order, cause, causeNumber));
    }

    @Override
    public void refund(OrderView order, RefundCause cause, String causeNumber, Money amount) {
        runtime.startProcessInstanceByKey(REFUND, order.number().value(), RefundVariables.of(order, cause, causeNumber, amount));
    }

    @Override
    public void goodwill(OrderView order, String key, Money amount) {
        runtime.startProcessInstanceByKey(GOODWILL, order.number().value(), GoodwillVariables.of(order, key, amount));
    }

    @Override
    public void settleReversal(OrderView order) {
        if (!isRunning(REVERSAL, order.number())) {
            runtime.startProcessInstanceByKey(REVERSAL, order.number().value(), RefundVariables.of(order));
        }
    }

    private boolean isRunning(String process, OrderNumber number) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(number.value()).count() > 0;
    }

    private void tell(String businessKey, String message) {
        runtime.createExecutionQuery().processInstanceBusinessKey(businessKey).messageEventSubscriptionName(message).listPage(0, AT_MOST)
                .forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
    }

    private static String keyOf(long paymentEvent) {
        return "payment-event-" + paymentEvent;
    }
}
