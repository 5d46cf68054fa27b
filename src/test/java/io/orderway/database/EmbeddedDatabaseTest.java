package io.orderway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void keepsItsDataBetweenStarts() throws Exception {
        try (EmbeddedDatabase database = start()) {
            execute(database, "create table kept (word text)", "insert into kept values ('still here')");
        }
        try (EmbeddedDatabase database = start()) {
            assertThat(read(database, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void commitsWaitForTheDisk() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(read(database, "show fsync")).isEqualTo("on");
            assertThat(read(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(read(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedWithASentence() throws Exception {
        try (EmbeddedDatabase running = start()) {
            assertThatThrownBy(this::start).isInstanceOf(DatabaseFolderInUseException.class)
                    .hasMessageContaining("already running").hasMessageContaining(folder.toString());
            assertThat(read(running, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theServerOfAKilledApplicationIsStoppedAndItsDataKept() throws Exception {
        long orphan = killApplicationThat("create table kept (word text)", "insert into kept values ('survived')");
        assertThat(ProcessHandle.of(orphan)).as("the server outlives its application").isPresent();

        try (EmbeddedDatabase database = start()) {
            assertThat(read(database, "select word from kept")).isEqualTo("survived");
        }
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void dataSurvivesWhenApplicationAndServerAreKilledTogether() throws Exception {
        long orphan = killApplicationThat("create table kept (word text)", "insert into kept values ('survived')");
        ProcessHandle server = ProcessHandle.of(orphan).orElseThrow();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);

        try (EmbeddedDatabase database = start()) {
            assertThat(read(database, "select word from kept")).isEqualTo("survived");
        }
    }

    @Test
    void aStalePidFileThatNamesAForeignProcessIsPutAside() throws Exception {
        start().close();
        List<String> stale = List.of(Long.toString(ProcessHandle.current().pid()), data().toString(), "1", "5432", "", "localhost", "1 2", "ready");
        Files.write(data().resolve("postmaster.pid"), stale);

        try (EmbeddedDatabase database = start()) {
            assertThat(read(database, "select 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    /** Starts an application of its own on the folder, lets it write, kills it alone and returns the pid of the server it leaves behind. */
    private long killApplicationThat(String... statements) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process application = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), KilledApplication.class.getName(),
                folder.toString(), String.join(";", statements)).redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "log")).start();
        application.waitFor(60, TimeUnit.SECONDS);
        return Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip());
    }

    /** Ends without closing anything, as {@code kill -9} would. */
    static class KilledApplication {

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(new EmbeddedDatabaseProperties(Path.of(args[0]), false));
            execute(database, args[1].split(";"));
            Runtime.getRuntime().halt(137);
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(new EmbeddedDatabaseProperties(folder, false));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
    }
}
