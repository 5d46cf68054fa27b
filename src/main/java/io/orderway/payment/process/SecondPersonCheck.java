package io.orderway.payment.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.payment.application.CommitCredit;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever wants to go beyond a customer's limit does not confirm it himself. */
@Component
class SecondPersonCheck implements TaskValidator {

    private final CommitCredit commitCredit;

    SecondPersonCheck(CommitCredit commitCredit) {
        this.commitCredit = commitCredit;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_confirmRaise";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return submission.known(PaymentVariables.SHIPMENT_NUMBER).map(ShipmentNumber::of).flatMap(commitCredit::proposer)
                .filter(proposer -> submission.user().filter(proposer::equals).isPresent())
                .map(proposer -> "You have proposed this yourself; somebody else has to confirm it.");
    }
}
