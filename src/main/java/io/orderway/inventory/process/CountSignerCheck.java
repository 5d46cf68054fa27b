package io.orderway.inventory.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.inventory.application.BookCount;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever has counted does not sign his count himself. */
@Component
class CountSignerCheck implements TaskValidator {

    private final BookCount bookCount;

    CountSignerCheck(BookCount bookCount) {
        this.bookCount = bookCount;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_signCount";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        if (!CountVariables.wantsToSign(submission)) {
            return Optional.empty();
        }
        String counter = bookCount.find(CountVariables.countNumber(submission)).countedBy();
        return submission.user().filter(counter::equals).isPresent()
                ? Optional.of("You have counted this yourself; somebody else has to sign it.") : Optional.empty();
    }
}
