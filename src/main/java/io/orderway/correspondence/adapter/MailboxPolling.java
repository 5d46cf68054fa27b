package io.orderway.correspondence.adapter;

import io.orderway.correspondence.application.TakeMessage;
import io.orderway.outbox.SendingThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox again and again, and less often while its server is away. Any number of nodes may do so. */
@Component
@ConditionalOnProperty(name = "orderway.background-work", matchIfMissing = true)
@ConditionalOnProperty("orderway.mailbox.host")
class MailboxPolling implements SmartLifecycle {

    private final SendingThreads threads;
    private boolean running;

    MailboxPolling(MailboxSettings settings, MailReader reader, TakeMessage takeMessage, MailboxWatch watch) {
        this.threads = new SendingThreads("mailbox", 1, settings.interval(), new Mailbox(settings, reader, takeMessage, watch)::poll);
    }

    @Override
    public synchronized void start() {
        threads.start();
        running = true;
    }

    @Override
    public synchronized void stop() {
        threads.stop();
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
