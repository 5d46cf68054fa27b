package io.orderway.purchasing.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.purchasing.application.InspectReceipt;
import io.orderway.purchasing.application.InspectReceipt.Inspection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever finds differences has counted every line. */
@Component
class ReceiptInspectionCheck implements TaskValidator {

    private final InspectReceipt inspectReceipt;

    ReceiptInspectionCheck(InspectReceipt inspectReceipt) {
        this.inspectReceipt = inspectReceipt;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_inspectReceipt";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        String number = submission.known(PurchasingVariables.GOODS_RECEIPT_NUMBER).orElseThrow();
        return submission.entered(PurchasingVariables.RECEIPT_INSPECTION).map(Inspection::valueOf)
                .flatMap(inspection -> inspectReceipt.objection(number, inspection));
    }
}
