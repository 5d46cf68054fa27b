package io.orderway.payment.process;

import io.orderway.payment.application.GrantGoodwill;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Credits the customer's account. */
@Component
class CreditGoodwillDelegate implements JavaDelegate {

    private final GrantGoodwill grantGoodwill;

    CreditGoodwillDelegate(GrantGoodwill grantGoodwill) {
        this.grantGoodwill = grantGoodwill;
    }

    @Override
    public void execute(DelegateExecution execution) {
        grantGoodwill.creditAccount(GoodwillVariables.goodwill(execution));
        GoodwillVariables.setGranted(execution, true);
    }
}
