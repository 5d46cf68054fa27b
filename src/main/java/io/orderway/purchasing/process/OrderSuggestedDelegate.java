package io.orderway.purchasing.process;

import io.orderway.purchasing.application.OrderSuggested;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Orders what was suggested. */
@Component
class OrderSuggestedDelegate implements JavaDelegate {

    private final OrderSuggested orderSuggested;

    OrderSuggestedDelegate(OrderSuggested orderSuggested) {
        this.orderSuggested = orderSuggested;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplenishmentVariables.setLeft(execution, orderSuggested.order(ReplenishmentVariables.number(execution)));
    }
}
