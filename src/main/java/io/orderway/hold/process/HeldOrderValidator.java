package io.orderway.hold.process;

import io.orderway.engine.EveryTaskValidator;
import io.orderway.engine.TaskSubmission;
import io.orderway.hold.application.HeldSteps;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** No task of a held order is completed, except those whose model says that they go on: above all those that decide on the hold itself. */
@Component
class HeldOrderValidator implements EveryTaskValidator {

    private static final String PROCEEDS_ON_HOLD = "proceedsOnHold";

    private final HeldSteps heldSteps;

    HeldOrderValidator(HeldSteps heldSteps) {
        this.heldSteps = heldSteps;
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        if (!OrderNumber.isValid(submission.businessKey()) || submission.isMarked(PROCEEDS_ON_HOLD)) {
            return Optional.empty();
        }
        return heldSteps.objection(OrderNumber.of(submission.businessKey()), HoldVariables.shipment(submission).orElse(null));
    }
}
