package io.orderway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application left on its data folder: a server that still runs, or only its pid file, whose number may by now belong to a
 * foreign process. Called by the holder of the folder's lock, so whatever runs there has no owner. The data stays as it is.
 */
class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int STOP_SECONDS = 20;

    private final Path data;

    LeftoverServer(Path data) {
        this.data = data;
    }

    void remove() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = runningServer(pidFile);
        if (orphan.isPresent()) {
            LOG.info("Stopping the database server that an earlier run left behind (process {})", orphan.get().pid());
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> runningServer(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::servesOurData);
    }

    private boolean servesOurData(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command().orElse("").contains("postgres");
        // where the operating system hides a process's arguments, its program's name has to do
        return postgres && info.arguments().map(arguments -> List.of(arguments).contains(data.toString())).orElse(true);
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        if (!ended(server)) {
            server.destroyForcibly();
            if (!ended(server)) {
                throw new IOException("The database server of an earlier run (process " + server.pid() + ") does not stop");
            }
        }
    }

    private static boolean ended(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an earlier database server was stopping", e);
        }
    }
}
