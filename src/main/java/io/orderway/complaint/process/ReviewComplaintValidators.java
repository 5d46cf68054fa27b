package io.orderway.complaint.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A clerk's and a manager's review ask the same. */
@Configuration(proxyBeanMethods = false)
class ReviewComplaintValidators {

    @Bean
    TaskValidator reviewComplaintValidator(ReviewComplaintCheck check) {
        return validator("userTask_reviewComplaint", check);
    }

    @Bean
    TaskValidator decideOnComplaintValidator(ReviewComplaintCheck check) {
        return validator("userTask_decideOnComplaint", check);
    }

    private static TaskValidator validator(String task, ReviewComplaintCheck check) {
        return new TaskValidator() {
            @Override
            public String taskDefinitionKey() {
                return task;
            }

            @Override
            public Optional<String> check(TaskSubmission submission) {
                return check.check(submission);
            }
        };
    }
}
