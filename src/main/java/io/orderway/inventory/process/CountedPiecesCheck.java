package io.orderway.inventory.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.shared.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was counted is a whole number of pieces. */
@Component
class CountedPiecesCheck implements TaskValidator {

    @Override
    public String taskDefinitionKey() {
        return "userTask_countArticle";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return CountVariables.countedPieces(submission).filter(CountedPiecesCheck::isPossible).isPresent() ? Optional.empty()
                : Optional.of("Please enter how many pieces you have found: a whole number from 0 to %,d.".formatted(Quantity.MAX));
    }

    private static boolean isPossible(BigDecimal pieces) {
        return pieces.signum() >= 0 && pieces.stripTrailingZeros().scale() <= 0 && pieces.compareTo(BigDecimal.valueOf(Quantity.MAX)) <= 0;
    }
}
