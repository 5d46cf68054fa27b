package io.orderway.notification.adapter;

import io.orderway.notification.application.MessageDelivery;
import io.orderway.outbox.SendingThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the delivery of mail on a few threads of its own. */
@Component
@ConditionalOnProperty(name = "orderway.background-work", matchIfMissing = true)
class MessageSender implements SmartLifecycle {

    private final SendingThreads threads;

    MessageSender(MessageDelivery delivery, MailProperties properties) {
        this.threads = new SendingThreads("message-sender", properties.threads(), properties.pollInterval(), delivery::deliver);
    }

    @Override
    public void start() {
        threads.start();
    }

    @Override
    public void stop() {
        threads.stop();
    }

    @Override
    public boolean isRunning() {
        return threads.isRunning();
    }
}
