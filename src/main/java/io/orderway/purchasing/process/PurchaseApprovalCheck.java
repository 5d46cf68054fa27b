package io.orderway.purchasing.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.application.ApprovePurchaseOrder;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody approves what he has placed himself. */
@Component
class PurchaseApprovalCheck implements TaskValidator {

    private final ApprovePurchaseOrder approvePurchaseOrder;

    PurchaseApprovalCheck(ApprovePurchaseOrder approvePurchaseOrder) {
        this.approvePurchaseOrder = approvePurchaseOrder;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_approvePurchaseOrder";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        if (submission.entered(PurchasingVariables.PURCHASE_DECISION).filter("APPROVE"::equals).isEmpty()) {
            return Optional.empty();
        }
        return submission.known(PurchasingVariables.PURCHASE_ORDER_NUMBER).map(PurchaseOrderNumber::of)
                .flatMap(number -> submission.user().flatMap(user -> approvePurchaseOrder.objection(number, user)));
    }
}
