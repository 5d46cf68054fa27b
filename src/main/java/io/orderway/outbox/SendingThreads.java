package io.orderway.outbox;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** A sender's own threads: they rest while nothing is due, and longer and longer while the server is away. */
public final class SendingThreads {

    private static final Logger LOG = LoggerFactory.getLogger(SendingThreads.class);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

    private final String name;
    private final int count;
    private final Duration pollInterval;
    private final Function<BooleanSupplier, Round> delivery;
    private volatile boolean stopping;
    private ScheduledThreadPoolExecutor threads;

    /** @param delivery one round; what it is given tells it to give back what it has not yet tried */
    public SendingThreads(String name, int count, Duration pollInterval, Function<BooleanSupplier, Round> delivery) {
        this.name = name;
        this.count = count;
        this.pollInterval = pollInterval;
        this.delivery = delivery;
    }

    public synchronized void start() {
        stopping = false;
        threads = new ScheduledThreadPoolExecutor(count, new CustomizableThreadFactory(name + "-"));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        for (int worker = 0; worker < count; worker++) {
            next(pollInterval, pollInterval);
        }
    }

    private void next(Duration rest, Duration restIfUnreachable) {
        try {
            threads.schedule(() -> work(restIfUnreachable), rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is being stopped", name);
        }
    }

    private void work(Duration restIfUnreachable) {
        switch (round()) {
            case MORE_MAY_BE_DUE -> next(Duration.ZERO, pollInterval);
            case NOTHING_DUE -> next(pollInterval, pollInterval);
            case SERVER_UNREACHABLE -> {
                Duration doubled = restIfUnreachable.multipliedBy(2);
                next(restIfUnreachable, doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled);
            }
        }
    }

    private Round round() {
        try {
            return delivery.apply(() -> stopping);
        } catch (RuntimeException e) {
            // Most likely the database is away for a moment; the sender must outlive that.
            LOG.error("A round of {} failed", name, e);
            return Round.SERVER_UNREACHABLE;
        }
    }

    public synchronized void stop() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{} was still busy at the stop; what it was sending is tried again after the next start", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    public synchronized boolean isRunning() {
        return threads != null;
    }
}
