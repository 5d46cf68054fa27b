package io.orderway.fulfilment.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the form says about the goods put back and what the sheet says must agree. */
@Component
class PutGoodsBackValidator implements TaskValidator {

    private final CountedGoods counted;

    PutGoodsBackValidator(CountedGoods counted) {
        this.counted = counted;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_putGoodsBack";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return counted.contradiction(submission, FulfilmentVariables.PUT_BACK_RESULT, "put back");
    }
}
