package io.orderway.payment.process;

import io.orderway.payment.application.RefundAtProvider;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the provider pay one part back. */
@Component
class RefundAtProviderDelegate implements JavaDelegate {

    private final RefundAtProvider refundAtProvider;

    RefundAtProviderDelegate(RefundAtProvider refundAtProvider) {
        this.refundAtProvider = refundAtProvider;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RefundVariables.setAccepted(execution, refundAtProvider.refund(RefundVariables.refund(execution), RefundVariables.part(execution)));
    }
}
