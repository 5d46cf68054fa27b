package io.orderway.returns.process;

import io.orderway.returns.application.SettleReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the same goods once more. */
@Component
class ExchangeGoodsDelegate implements JavaDelegate {

    private final SettleReturn settleReturn;

    ExchangeGoodsDelegate(SettleReturn settleReturn) {
        this.settleReturn = settleReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnVariables.setExchangePlaced(execution, settleReturn.exchange(ReturnVariables.number(execution)));
    }
}
