package io.orderway.change.process;

import io.orderway.change.application.OfferChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Pauses the order and shows what its change means. */
@Component
class OfferChangeDelegate implements JavaDelegate {

    private final OfferChange offerChange;

    OfferChangeDelegate(OfferChange offerChange) {
        this.offerChange = offerChange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeVariables.validUntil(execution, offerChange.offer(ChangeVariables.number(execution)));
    }
}
