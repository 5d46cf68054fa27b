package io.orderway.verification.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.application.SettleBillingDetails;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An address counts as entered once the order has it. */
@Component
class SettleBillingDetailsValidator implements TaskValidator {

    private final SettleBillingDetails settleBillingDetails;

    SettleBillingDetailsValidator(SettleBillingDetails settleBillingDetails) {
        this.settleBillingDetails = settleBillingDetails;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_settleBillingDetails";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return VerificationVariables.billingDetailsDecision(submission)
                .flatMap(decision -> settleBillingDetails.objection(OrderNumber.of(submission.businessKey()), decision));
    }
}
