package io.orderway.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How to start and stop Java in a process of its own. */
final class JavaProcess {

    private static final int STOP_LIMIT_SECONDS = 40;

    private JavaProcess() {
    }

    /**
     * @param folder    working directory; what is written to the error output goes to a file in it
     * @param withTests true puts the classes of the tests on the class path
     */
    static ProcessBuilder of(Path folder, boolean withTests, Class<?> main, String... arguments) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC", "-Xmx1g", "-cp", classPath(withTests), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectError(log(folder));
    }

    static File log(Path folder) {
        return folder.resolve("output.log").toFile();
    }

    private static String classPath(boolean withTests) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> withTests || !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
