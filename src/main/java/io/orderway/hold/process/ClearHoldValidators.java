package io.orderway.hold.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.hold.application.ClearHold;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the two tasks of a hold must satisfy: only who may lift it does, and it is not kept for ever. */
@Configuration(proxyBeanMethods = false)
class ClearHoldValidators {

    @Bean
    TaskValidator clearHoldValidator(ClearHold clearHold) {
        return new ClearHoldValidator("userTask_clearHold", clearHold);
    }

    @Bean
    TaskValidator overdueHoldValidator(ClearHold clearHold) {
        return new ClearHoldValidator("userTask_decideOnOverdueHold", clearHold);
    }

    private record ClearHoldValidator(String taskDefinitionKey, ClearHold clearHold) implements TaskValidator {

        @Override
        public Optional<String> check(TaskSubmission submission) {
            long holdId = HoldVariables.holdId(submission);
            return HoldVariables.isLifted(submission) ? clearHold.toLifting(holdId)
                    : HoldVariables.keepUntil(submission).flatMap(until -> clearHold.toKeeping(holdId, until));
        }
    }
}
