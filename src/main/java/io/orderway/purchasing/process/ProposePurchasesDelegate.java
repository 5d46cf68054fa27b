package io.orderway.purchasing.process;

import io.orderway.purchasing.application.ProposePurchases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what should be bought; the run gets its number here, whoever has started it. */
@Component
class ProposePurchasesDelegate implements JavaDelegate {

    private final ProposePurchases proposePurchases;

    ProposePurchasesDelegate(ProposePurchases proposePurchases) {
        this.proposePurchases = proposePurchases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = ReplenishmentVariables.find(execution).orElseGet(() -> begin(execution));
        ReplenishmentVariables.setFound(execution, proposePurchases.propose(number));
    }

    private String begin(DelegateExecution execution) {
        String number = proposePurchases.begin(ReplenishmentVariables.isLargeOrderWaiting(execution));
        ReplenishmentVariables.begin(execution, number);
        return number;
    }
}
