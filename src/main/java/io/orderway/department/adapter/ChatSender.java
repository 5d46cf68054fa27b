package io.orderway.department.adapter;

import io.orderway.department.application.ChatDelivery;
import io.orderway.outbox.SendingThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings lines to the departments' chats on a thread of its own. */
@Component
@ConditionalOnProperty(name = "orderway.background-work", matchIfMissing = true)
class ChatSender implements SmartLifecycle {

    private final SendingThreads threads;

    ChatSender(ChatDelivery delivery, ChatSettings settings) {
        this.threads = new SendingThreads("chat-sender", 1, settings.pollInterval(), delivery::deliver);
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
