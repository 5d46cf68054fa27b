package io.orderway.purchasing.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.purchasing.application.CheckReceipt;
import io.orderway.purchasing.application.CheckReceipt.Decision;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Only what belongs to a purchase order and is known is taken in. */
@Component
class ReceiptDecisionCheck implements TaskValidator {

    private final CheckReceipt checkReceipt;

    ReceiptDecisionCheck(CheckReceipt checkReceipt) {
        this.checkReceipt = checkReceipt;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_clarifyReceipt";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        String number = submission.known(PurchasingVariables.GOODS_RECEIPT_NUMBER).orElseThrow();
        return submission.entered(PurchasingVariables.RECEIPT_DECISION).map(Decision::valueOf)
                .flatMap(decision -> checkReceipt.objection(number, decision));
    }
}
