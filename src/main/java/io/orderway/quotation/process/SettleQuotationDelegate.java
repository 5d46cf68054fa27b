package io.orderway.quotation.process;

import io.orderway.quotation.application.AnswerQuotation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads what the customer has answered. */
@Component
class SettleQuotationDelegate implements JavaDelegate {

    private final AnswerQuotation answers;

    SettleQuotationDelegate(AnswerQuotation answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QuotationVariables.accepted(execution, answers.settle(QuotationVariables.orderNumber(execution)));
    }
}
