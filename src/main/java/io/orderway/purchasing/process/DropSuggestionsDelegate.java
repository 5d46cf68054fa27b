package io.orderway.purchasing.process;

import io.orderway.purchasing.application.OrderSuggested;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drops what is left. */
@Component
class DropSuggestionsDelegate implements JavaDelegate {

    private final OrderSuggested orderSuggested;

    DropSuggestionsDelegate(OrderSuggested orderSuggested) {
        this.orderSuggested = orderSuggested;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orderSuggested.drop(ReplenishmentVariables.number(execution));
    }
}
