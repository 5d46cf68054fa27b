package io.orderway.returns.process;

import io.orderway.returns.application.ReceiveReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that not all came that was announced. */
@Component
class TellShortfallDelegate implements JavaDelegate {

    private final ReceiveReturn receiveReturn;

    TellShortfallDelegate(ReceiveReturn receiveReturn) {
        this.receiveReturn = receiveReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receiveReturn.tellShortfall(ReturnVariables.number(execution));
    }
}
