package io.orderway.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;

/** A process that answers commands line by line: what it costs does not mix with what asks it. */
final class Child implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader answers;
    private final Path folder;

    private Child(Process process, Path folder) {
        this.process = process;
        this.answers = process.inputReader();
        this.folder = folder;
    }

    static Child start(Path folder, Class<?> main, String... arguments) throws IOException {
        return new Child(JavaProcess.of(folder, true, main, arguments).start(), folder);
    }

    /** Sends a command and waits for its answer. */
    synchronized JsonNode ask(String command) {
        try {
            Writer commands = process.outputWriter();
            commands.write(command + "\n");
            commands.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next answer and passes over everything else that the child prints. */
    JsonNode answer() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith(Commands.ANSWER)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("The child has ended; see " + JavaProcess.log(folder));
        }
        JsonNode answer = JSON.readTree(line.substring(Commands.ANSWER.length()));
        if (answer.has(Commands.FAILURE)) {
            throw new IOException("The child failed: " + answer.get(Commands.FAILURE).asText());
        }
        return answer;
    }

    @Override
    public void close() {
        JavaProcess.stop(process);
    }
}
