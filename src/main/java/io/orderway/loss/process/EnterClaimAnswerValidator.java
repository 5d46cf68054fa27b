package io.orderway.loss.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.loss.application.Claims;
import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A part of a claim is less than all of it. */
@Component
class EnterClaimAnswerValidator implements TaskValidator {

    private final Claims claims;

    EnterClaimAnswerValidator(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_enterClaimAnswer";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        if (!submission.entered(LossVariables.CLAIM_ANSWER).filter("PARTLY"::equals).isPresent()) {
            return Optional.empty();
        }
        Money claimed = claims.amount(submission.known(LossVariables.LOSS_NUMBER).orElseThrow());
        Optional<BigDecimal> granted = submission.entered(LossVariables.CLAIM_AMOUNT);
        boolean possible = granted.filter(part -> part.signum() > 0 && part.compareTo(claimed.amount()) < 0).isPresent();
        return possible ? Optional.empty() : Optional.of("Please enter an amount above zero and below the claimed %s.".formatted(claimed));
    }
}
