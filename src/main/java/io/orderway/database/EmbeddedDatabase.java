package io.orderway.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server of our own on the loopback address, with the data of one folder; one process at a time may use a folder. */
class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final FolderLock lock;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts the server, after an orphan that a killed application left behind on the same folder was stopped.
     *
     * @throws DatabaseFolderInUseException if another running Orderway uses the folder
     */
    static EmbeddedDatabase start(EmbeddedDatabaseProperties properties) {
        try {
            Path folder = Files.createDirectories(properties.directory().toAbsolutePath());
            FolderLock lock = FolderLock.acquire(folder);
            try {
                Path data = folder.resolve("data");
                new LeftoverServer(data).remove();
                return new EmbeddedDatabase(lock, startServer(data, properties.temporary()));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not start in " + properties.directory(), e);
        }
    }

    private static EmbeddedPostgres startServer(Path data, boolean temporary) throws IOException {
        String durable = temporary ? "off" : "on";
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(temporary)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .start();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
