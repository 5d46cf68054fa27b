package io.orderway.returns.process;

import io.orderway.returns.application.MatchCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks for the orders of a credit. */
@Component
class MatchCreditDelegate implements JavaDelegate {

    private final MatchCredit matchCredit;

    MatchCreditDelegate(MatchCredit matchCredit) {
        this.matchCredit = matchCredit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CreditVariables.setMatched(execution, matchCredit.match(CreditVariables.number(execution)));
    }
}
