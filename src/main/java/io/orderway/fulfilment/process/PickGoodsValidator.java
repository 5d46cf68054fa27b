package io.orderway.fulfilment.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the form says about the pick and what the sheet says must agree. */
@Component
class PickGoodsValidator implements TaskValidator {

    private final CountedGoods counted;

    PickGoodsValidator(CountedGoods counted) {
        this.counted = counted;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_pickGoods";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return counted.contradiction(submission, FulfilmentVariables.PICK_RESULT, "found");
    }
}
