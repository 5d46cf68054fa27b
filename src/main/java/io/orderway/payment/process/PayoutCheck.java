package io.orderway.payment.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What cannot be paid out can be credited to customers only who have an account. */
@Component
class PayoutCheck implements TaskValidator {

    @Override
    public String taskDefinitionKey() {
        return "userTask_payOutRefund";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        boolean credit = submission.entered(RefundVariables.PAYOUT_METHOD).filter(RefundVariables.TO_ACCOUNT::equals).isPresent();
        boolean account = submission.known(RefundVariables.ACCOUNT_KNOWN).orElse(false);
        return credit && !account ? Optional.of("This order has no customer's account that could be credited. Please choose another way.")
                : Optional.empty();
    }
}
