package io.orderway.intake.application;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for imports that have something to do: new ones, answered ones, and those whose node has died. One import at a time runs on a node,
 * in a thread of its own, so that neither the desk nor the other sweeps wait for it.
 */
@Component
class ImportSweep {

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
                    worker.workOff(name);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
