package io.orderway.payment.process;

import io.orderway.payment.application.GrantGoodwill;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that nothing is given, and why. */
@Component
class DeclineGoodwillDelegate implements JavaDelegate {

    private final GrantGoodwill grantGoodwill;

    DeclineGoodwillDelegate(GrantGoodwill grantGoodwill) {
        this.grantGoodwill = grantGoodwill;
    }

    @Override
    public void execute(DelegateExecution execution) {
        grantGoodwill.decline(GoodwillVariables.goodwill(execution), GoodwillVariables.reason(execution));
    }
}
