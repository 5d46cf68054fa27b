package io.orderway.intake.application;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for imports that have something to do: new ones, answered ones, and those whose node has died. One import at a time runs on a node,
 * in a thread of its own, so that neither the desk nor the other sweeps wait for it.
 */
@Component
class ImportSweep {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ImportWorker worker;
    private final String name = UUID.randomUUID().toString();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "imports"));

    ImportSweep(ImportWorker worker) {
        this.worker = worker;
    }

    @Scheduled(fixedDelayString = "${orderway.imports.sweep-every:PT1S}")
    void sweep() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    worker.workOff(name, thread::isShutdown);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Lets the running batch end; the import goes on where it stands, here or on another node. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
