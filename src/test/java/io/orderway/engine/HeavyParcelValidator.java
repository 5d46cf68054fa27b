package io.orderway.engine;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The validator of the task that {@link CompletionCheckIT} completes. */
@Component
class HeavyParcelValidator implements TaskValidator {

    private static final ProcessVariable<Integer> GRAMS = ProcessVariable.number("grams");

    @Override
    public String taskDefinitionKey() {
        return "userTask_weighParcel";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return submission.entered(GRAMS).filter(grams -> grams > 20_000)
                .map(grams -> "The parcel of " + submission.businessKey() + " is not that heavy.");
    }
}
