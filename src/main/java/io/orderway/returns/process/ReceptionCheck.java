package io.orderway.returns.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.returns.application.ReceiveReturn;
import io.orderway.returns.application.ReceiveReturn.Reception;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever says that less came has counted it. */
@Component
class ReceptionCheck implements TaskValidator {

    private static final Set<String> COUNTED = Set.of(Reception.SHORT.name(), Reception.WRONG_ITEM.name());

    private final ReceiveReturn receiveReturn;

    ReceptionCheck(ReceiveReturn receiveReturn) {
        this.receiveReturn = receiveReturn;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_receiveReturn";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        String result = submission.entered(ReturnVariables.RECEPTION_RESULT).orElse("");
        return submission.known(ReturnVariables.RETURN_NUMBER).filter(number -> COUNTED.contains(result) && !receiveReturn.isCountedShort(number))
                .map(number -> "Please enter on the order sheet how many pieces of each line came.");
    }
}
