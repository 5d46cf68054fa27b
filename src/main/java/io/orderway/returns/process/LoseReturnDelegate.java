package io.orderway.returns.process;

import io.orderway.returns.application.ReceiveReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the carrier has lost the goods on their way back. */
@Component
class LoseReturnDelegate implements JavaDelegate {

    private final ReceiveReturn receiveReturn;

    LoseReturnDelegate(ReceiveReturn receiveReturn) {
        this.receiveReturn = receiveReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receiveReturn.lose(ReturnVariables.number(execution));
    }
}
