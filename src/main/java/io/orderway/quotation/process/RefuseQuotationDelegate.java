package io.orderway.quotation.process;

import io.orderway.quotation.application.OfferQuotation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that nothing is offered. */
@Component
class RefuseQuotationDelegate implements JavaDelegate {

    private final OfferQuotation quotation;

    RefuseQuotationDelegate(OfferQuotation quotation) {
        this.quotation = quotation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        quotation.refuse(QuotationVariables.orderNumber(execution));
        QuotationVariables.accepted(execution, false);
    }
}
