package io.orderway.payment.process;

import io.orderway.payment.application.RefundParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads how one part was paid, and whether it still is due. */
@Component
class LookAtPartDelegate implements JavaDelegate {

    private final RefundParts refundParts;

    LookAtPartDelegate(RefundParts refundParts) {
        this.refundParts = refundParts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RefundVariables.setFacts(execution, refundParts.look(RefundVariables.refund(execution), RefundVariables.part(execution)));
    }
}
