package io.orderway.returns.process;

import io.orderway.returns.application.SettleReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the return and tells the customer. */
@Component
class CloseReturnDelegate implements JavaDelegate {

    private final SettleReturn settleReturn;

    CloseReturnDelegate(SettleReturn settleReturn) {
        this.settleReturn = settleReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleReturn.close(ReturnVariables.number(execution), ReturnVariables.refundSettled(execution));
    }
}
