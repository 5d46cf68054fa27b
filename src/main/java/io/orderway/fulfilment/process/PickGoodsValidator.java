package io.orderway.fulfilment.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the form says about the pick and what the sheet says must agree. */
@Component
class PickGoodsValidator implements TaskValidator {

    private static final String SHORT = "SHORT";

    private final PickLists pickLists;

    PickGoodsValidator(PickLists pickLists) {
        this.pickLists = pickLists;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_pickGoods";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        PickList list = pickLists.of(FulfilmentVariables.shipmentNumber(submission));
        boolean saysShort = submission.entered(FulfilmentVariables.PICK_RESULT).filter(SHORT::equals).isPresent();
        if (saysShort && !list.isShort()) {
            return Optional.of("Please enter on the sheet how many pieces you found of each line, then complete the task.");
        }
        if (!saysShort && list.isShort()) {
            PickList.Line line = list.lines().stream().filter(PickList.Line::isShort).findFirst().orElseThrow();
            return Optional.of("The sheet says that %d of %d pieces of %s were found. Choose \"Something is missing\", or set the sheet right."
                    .formatted(line.found(), line.pieces(), line.sku()));
        }
        return Optional.empty();
    }
}
