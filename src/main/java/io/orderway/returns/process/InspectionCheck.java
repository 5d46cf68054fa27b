package io.orderway.returns.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.returns.application.ReceiveReturn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever says that only a part can be sold again has counted it. */
@Component
class InspectionCheck implements TaskValidator {

    private final ReceiveReturn receiveReturn;

    InspectionCheck(ReceiveReturn receiveReturn) {
        this.receiveReturn = receiveReturn;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_inspectReturn";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        String result = submission.entered(ReturnVariables.INSPECTION_RESULT).orElse("");
        return submission.known(ReturnVariables.RETURN_NUMBER).filter(number -> "MIXED".equals(result) && !receiveReturn.isSorted(number))
                .map(number -> "Please enter on the order sheet how many pieces of each line can be sold again.");
    }
}
