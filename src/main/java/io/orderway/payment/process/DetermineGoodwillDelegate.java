package io.orderway.payment.process;

import io.orderway.payment.application.DetermineGoodwill;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what the customer is given. */
@Component
class DetermineGoodwillDelegate implements JavaDelegate {

    private final DetermineGoodwill determineGoodwill;

    DetermineGoodwillDelegate(DetermineGoodwill determineGoodwill) {
        this.determineGoodwill = determineGoodwill;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GoodwillVariables.set(execution, determineGoodwill.determine(GoodwillVariables.order(execution), GoodwillVariables.cause(execution),
                GoodwillVariables.causeNumber(execution), GoodwillVariables.wish(execution)));
    }
}
