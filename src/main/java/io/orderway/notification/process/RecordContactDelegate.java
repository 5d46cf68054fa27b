package io.orderway.notification.process;

import io.orderway.engine.ProcessVariables;
import io.orderway.notification.application.RecordContact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down how the customer was told. */
@Component
class RecordContactDelegate implements JavaDelegate {

    private final RecordContact recordContact;

    RecordContactDelegate(RecordContact recordContact) {
        this.recordContact = recordContact;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordContact.record(NotificationVariables.orderNumber(execution),
                ProcessVariables.require(execution, NotificationVariables.CUSTOMER_CONTACT));
    }
}
