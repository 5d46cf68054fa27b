package io.orderway.notification.adapter;

import io.orderway.notification.application.MessageDelivery;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Runs the delivery on a few threads of its own; rests while nothing is due, and longer and longer while the mail server is away. */
@Component
@ConditionalOnProperty(name = "orderway.background-work", matchIfMissing = true)
class MessageSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

    private final MessageDelivery delivery;
    private final MailProperties properties;
    private volatile boolean stopping;
    private ScheduledThreadPoolExecutor threads;

    MessageSender(MessageDelivery delivery, MailProperties properties) {
        this.delivery = delivery;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        threads = new ScheduledThreadPoolExecutor(properties.threads(), new CustomizableThreadFactory("message-sender-"));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        for (int worker = 0; worker < properties.threads(); worker++) {
            next(properties.pollInterval(), properties.pollInterval());
        }
    }

    private void next(Duration rest, Duration restIfUnreachable) {
        try {
            threads.schedule(() -> work(restIfUnreachable), rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The sender is being stopped");
        }
    }

    private void work(Duration restIfUnreachable) {
        switch (round()) {
            case MORE_MAY_BE_DUE -> next(Duration.ZERO, properties.pollInterval());
            case NOTHING_DUE -> next(properties.pollInterval(), properties.pollInterval());
            case SERVER_UNREACHABLE -> {
                Duration doubled = restIfUnreachable.multipliedBy(2);
                next(restIfUnreachable, doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled);
            }
        }
    }

    private MessageDelivery.Round round() {
        try {
            return delivery.deliver(() -> stopping);
        } catch (RuntimeException e) {
            // Most likely the database is away for a moment; the sender must outlive that.
            LOG.error("A round of message delivery failed", e);
            return MessageDelivery.Round.SERVER_UNREACHABLE;
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A message was still being sent at the stop; it is tried again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
