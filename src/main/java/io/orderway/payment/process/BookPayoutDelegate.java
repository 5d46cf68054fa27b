package io.orderway.payment.process;

import io.orderway.payment.application.SettlePart;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what finance has paid back by hand. */
@Component
class BookPayoutDelegate implements JavaDelegate {

    private final SettlePart settlePart;

    BookPayoutDelegate(SettlePart settlePart) {
        this.settlePart = settlePart;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlePart.bookPaidOut(RefundVariables.refund(execution), RefundVariables.part(execution), RefundVariables.payoutMethod(execution));
    }
}
