package io.orderway.payment.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Money that came in has an amount. */
@Component
class BookedAmountCheck implements TaskValidator {

    @Override
    public String taskDefinitionKey() {
        return "userTask_bookPayment";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        boolean received = submission.entered(PaymentVariables.PAYMENT_ANSWER).filter(PaymentVariables.RECEIVED::equals).isPresent();
        boolean amount = submission.entered(PaymentVariables.AMOUNT_RECEIVED).filter(value -> value.signum() > 0).isPresent();
        return received && !amount ? Optional.of("Please enter the amount that came in.") : Optional.empty();
    }
}
