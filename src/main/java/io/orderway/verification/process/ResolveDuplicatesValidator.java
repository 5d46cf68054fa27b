package io.orderway.verification.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.verification.application.ResolveDuplicates;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Marks that the decision relies on must have been made. */
@Component
class ResolveDuplicatesValidator implements TaskValidator {

    private final ResolveDuplicates resolveDuplicates;

    ResolveDuplicatesValidator(ResolveDuplicates resolveDuplicates) {
        this.resolveDuplicates = resolveDuplicates;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_resolveDuplicates";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return VerificationVariables.duplicateGroup(submission).flatMap(group -> VerificationVariables.duplicateDecision(submission)
                .flatMap(decision -> resolveDuplicates.objection(group, decision)));
    }
}
