package io.orderway.verification.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.EqualOrders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goods of an order that is frozen with an equal one are not picked: the task stays open and says why. */
@Component
class FrozenOrderValidator implements TaskValidator {

    private final EqualOrders equalOrders;

    FrozenOrderValidator(EqualOrders equalOrders) {
        this.equalOrders = equalOrders;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_pickGoods";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        OrderNumber number = OrderNumber.of(submission.businessKey());
        return equalOrders.isFrozen(number) ? Optional.of(
                "Order %s is frozen: another order of the customer has the same content, and the order desk decides which of them goes on."
                        .formatted(number)) : Optional.empty();
    }
}
