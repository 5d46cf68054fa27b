package io.orderway.payment.process;

import io.orderway.payment.application.GrantGoodwill;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what finance has paid out. */
@Component
class BookGoodwillDelegate implements JavaDelegate {

    private final GrantGoodwill grantGoodwill;

    BookGoodwillDelegate(GrantGoodwill grantGoodwill) {
        this.grantGoodwill = grantGoodwill;
    }

    @Override
    public void execute(DelegateExecution execution) {
        grantGoodwill.bookPaidOut(GoodwillVariables.goodwill(execution), GoodwillVariables.method(execution));
        GoodwillVariables.setGranted(execution, true);
    }
}
