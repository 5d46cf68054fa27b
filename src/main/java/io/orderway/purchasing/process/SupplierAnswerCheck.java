package io.orderway.purchasing.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.application.FollowUpPurchaseOrder;
import io.orderway.purchasing.application.SupplierAnswer;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What purchasing says of a supplier goes together with how the order stands. */
@Component
class SupplierAnswerCheck implements TaskValidator {

    private final FollowUpPurchaseOrder followUpPurchaseOrder;

    SupplierAnswerCheck(FollowUpPurchaseOrder followUpPurchaseOrder) {
        this.followUpPurchaseOrder = followUpPurchaseOrder;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_clearUpWithSupplier";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        PurchaseOrderNumber number = submission.known(PurchasingVariables.PURCHASE_ORDER_NUMBER).map(PurchaseOrderNumber::of).orElseThrow();
        LocalDate day = PurchasingVariables.day(submission.entered(PurchasingVariables.NAMED_DAY)).orElse(null);
        return submission.entered(PurchasingVariables.SUPPLIER_ANSWER).map(SupplierAnswer::valueOf)
                .flatMap(answer -> followUpPurchaseOrder.objection(number, answer, day));
    }
}
