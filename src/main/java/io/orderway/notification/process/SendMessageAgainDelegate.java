package io.orderway.notification.process;

import io.orderway.notification.application.SendMessageAgain;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the message to the address that the order has now. */
@Component
class SendMessageAgainDelegate implements JavaDelegate {

    private final SendMessageAgain sendMessageAgain;

    SendMessageAgainDelegate(SendMessageAgain sendMessageAgain) {
        this.sendMessageAgain = sendMessageAgain;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendMessageAgain.sendAgain(NotificationVariables.orderNumber(execution), NotificationVariables.messageId(execution));
    }
}
