package io.orderway.returns.process;

import io.orderway.returns.application.ReceiveReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what came. */
@Component
class RecordReceptionDelegate implements JavaDelegate {

    private final ReceiveReturn receiveReturn;

    RecordReceptionDelegate(ReceiveReturn receiveReturn) {
        this.receiveReturn = receiveReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnVariables.setCame(execution, receiveReturn.receive(ReturnVariables.number(execution), ReturnVariables.reception(execution)));
    }
}
