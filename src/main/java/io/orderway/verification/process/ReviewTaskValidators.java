package io.orderway.verification.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.application.ReviewObjections;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the three review tasks must satisfy. */
@Configuration(proxyBeanMethods = false)
class ReviewTaskValidators {

    @Bean
    TaskValidator reviewOrderValidator(ReviewObjections objections) {
        return new ReviewTaskValidator("userTask_reviewOrder", "TO_ORDER_DESK", objections);
    }

    @Bean
    TaskValidator reviewOrderAsSalesValidator(ReviewObjections objections) {
        return new ReviewTaskValidator("userTask_reviewOrderAsSales", "TO_SALES", objections);
    }

    @Bean
    TaskValidator reviewOrderAsFinanceValidator(ReviewObjections objections) {
        return new ReviewTaskValidator("userTask_reviewOrderAsFinance", "TO_FINANCE", objections);
    }

    /** @param handOverToItself the decision that makes no sense in this department's own task */
    private record ReviewTaskValidator(String taskDefinitionKey, String handOverToItself, ReviewObjections objections) implements TaskValidator {

        @Override
        public Optional<String> check(TaskSubmission submission) {
            OrderNumber number = OrderNumber.of(submission.businessKey());
            String decision = VerificationVariables.reviewDecision(submission).orElse("");
            if (decision.equals(handOverToItself)) {
                return Optional.of("The order is with this department already.");
            }
            return switch (decision) {
                case "RELEASE" -> submission.user().map(user -> objections.toRelease(number, user))
                        .orElseGet(() -> Optional.of("Only a person can release a reviewed order."));
                case "ASK_CUSTOMER" -> objections.toAsking(number);
                case "HOLD" -> VerificationVariables.holdUntil(submission).map(until -> objections.toHolding(number, until))
                        .orElseGet(() -> Optional.of("Please say until when the order is held."));
                default -> Optional.empty();
            };
        }
    }
}
