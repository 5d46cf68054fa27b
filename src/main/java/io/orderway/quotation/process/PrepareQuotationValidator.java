package io.orderway.quotation.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.quotation.application.OfferQuotation;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Only what has prices is offered, and for a number of days. */
@Component
class PrepareQuotationValidator implements TaskValidator {

    private final OfferQuotation quotation;

    PrepareQuotationValidator(OfferQuotation quotation) {
        this.quotation = quotation;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_prepareQuotation";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        if (!QuotationVariables.offers(submission)) {
            return Optional.empty();
        }
        return QuotationVariables.namesDays(submission) ? quotation.objection(OrderNumber.of(submission.businessKey()))
                : Optional.of("Please say for how many days the quotation is valid.");
    }
}
