package io.orderway.verification.process;

import io.orderway.verification.application.FindDuplicates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks for equal orders and freezes what it finds. */
@Component
class FindDuplicatesDelegate implements JavaDelegate {

    private final FindDuplicates findDuplicates;

    FindDuplicatesDelegate(FindDuplicates findDuplicates) {
        this.findDuplicates = findDuplicates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VerificationVariables.equalOrders(execution, findDuplicates.find(VerificationVariables.orderNumber(execution)));
    }
}
