package io.orderway.correspondence.process;

import io.orderway.correspondence.application.AnswerRequest;
import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each department's task must satisfy: an answer by mail has to be written first, and to be sent somewhere. */
@Configuration(proxyBeanMethods = false)
class AnswerRequestValidators {

    @Bean
    TaskValidator answerRequestValidator(AnswerRequest answerRequest) {
        return new AnswerRequestValidator("userTask_answerRequest", answerRequest);
    }

    @Bean
    TaskValidator answerRequestAsSalesValidator(AnswerRequest answerRequest) {
        return new AnswerRequestValidator("userTask_answerRequestAsSales", answerRequest);
    }

    @Bean
    TaskValidator answerRequestAsFinanceValidator(AnswerRequest answerRequest) {
        return new AnswerRequestValidator("userTask_answerRequestAsFinance", answerRequest);
    }

    private record AnswerRequestValidator(String taskDefinitionKey, AnswerRequest answerRequest) implements TaskValidator {

        @Override
        public Optional<String> check(TaskSubmission submission) {
            return RequestVariables.isAnsweredByMail(submission) ? RequestVariables.requestNumber(submission).flatMap(answerRequest::objection)
                    : Optional.empty();
        }
    }
}
