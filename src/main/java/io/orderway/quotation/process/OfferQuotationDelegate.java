package io.orderway.quotation.process;

import io.orderway.quotation.application.OfferQuotation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the quotation. */
@Component
class OfferQuotationDelegate implements JavaDelegate {

    private final OfferQuotation quotation;

    OfferQuotationDelegate(OfferQuotation quotation) {
        this.quotation = quotation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QuotationVariables.validUntil(execution,
                quotation.offer(QuotationVariables.orderNumber(execution), QuotationVariables.validDays(execution)));
    }
}
