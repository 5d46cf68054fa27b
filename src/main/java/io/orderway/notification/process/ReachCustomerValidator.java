package io.orderway.notification.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.notification.application.SendMessageAgain;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sending again is no use while the order still has the address that was refused. */
@Component
class ReachCustomerValidator implements TaskValidator {

    private final SendMessageAgain sendMessageAgain;

    ReachCustomerValidator(SendMessageAgain sendMessageAgain) {
        this.sendMessageAgain = sendMessageAgain;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_reachCustomer";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        boolean again = submission.entered(NotificationVariables.CUSTOMER_CONTACT).filter("SEND_AGAIN"::equals).isPresent();
        return again ? submission.known(NotificationVariables.MESSAGE_ID).map(Long::parseLong)
                .flatMap(message -> sendMessageAgain.objection(OrderNumber.of(submission.businessKey()), message)) : Optional.empty();
    }
}
