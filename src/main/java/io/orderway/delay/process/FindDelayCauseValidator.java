package io.orderway.delay.process;

import io.orderway.delay.application.PlanDelay;
import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A new date is a day to come, and not for ever. */
@Component
class FindDelayCauseValidator implements TaskValidator {

    private final PlanDelay plan;

    FindDelayCauseValidator(PlanDelay plan) {
        this.plan = plan;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_findDelayCause";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        if (!submission.entered(DelayVariables.NEW_DATE_KNOWN).filter("KNOWN"::equals).isPresent()) {
            return Optional.empty();
        }
        try {
            return plan.objection(LocalDate.parse(submission.entered(DelayVariables.NEW_DATE).orElse("")));
        } catch (DateTimeParseException unreadable) {
            return Optional.of("Please say by which day the customer will have his goods.");
        }
    }
}
