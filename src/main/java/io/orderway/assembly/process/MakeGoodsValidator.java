package io.orderway.assembly.process;

import io.orderway.assembly.application.BookMadeGoods;
import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** No more is made than was ordered, and what is missing has a reason. */
@Component
class MakeGoodsValidator implements TaskValidator {

    private final BookMadeGoods booking;

    MakeGoodsValidator(BookMadeGoods booking) {
        this.booking = booking;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_makeGoods";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        int ordered = booking.ordered(OrderNumber.of(submission.businessKey()));
        int made = AssemblyVariables.piecesMade(submission).orElse(ordered);
        if (made > ordered) {
            return Optional.of("%,d pieces were ordered to be made, not %,d.".formatted(ordered, made));
        }
        boolean explained = AssemblyVariables.shortfall(submission).isPresent();
        if (made < ordered && !explained) {
            return Optional.of("%,d pieces were ordered to be made; please say why there are fewer.".formatted(ordered));
        }
        return made == ordered && explained ? Optional.of("All pieces were made; there is no reason for fewer.") : Optional.empty();
    }
}
