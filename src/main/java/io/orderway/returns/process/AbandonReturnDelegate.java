package io.orderway.returns.process;

import io.orderway.returns.application.ReceiveReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a return of which nothing came. */
@Component
class AbandonReturnDelegate implements JavaDelegate {

    private final ReceiveReturn receiveReturn;

    AbandonReturnDelegate(ReceiveReturn receiveReturn) {
        this.receiveReturn = receiveReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receiveReturn.abandon(ReturnVariables.number(execution));
    }
}
