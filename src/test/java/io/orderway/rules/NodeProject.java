package io.orderway.rules;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The npm packages for models, {@code src/test/bpmnlint}, installed below {@code target} as its lock file says. */
public final class NodeProject {

    private static final Path SOURCE = Path.of("src/test/bpmnlint");
    private static final Path FOLDER = Path.of("target/bpmnlint");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".bpmnlintrc",
            "bpmnlint-plugin-orderway/package.json", "bpmnlint-plugin-orderway/index.js", "bpmnlint-plugin-orderway/rules/no-implicit-end.js");
    private static final int MINUTES = 5;

    private NodeProject() {
    }

    /** How a command ended, with all that it printed. */
    public record Result(int exitCode, String output) {
    }

    /** Why the packages cannot be had on this machine; empty when they are there, installed now if need be. */
    public static Optional<String> missing() {
        for (String tool : List.of("node", "npm")) {
            if (!answers(tool)) {
                return Optional.of(tool + " was not found");
            }
        }
        if (isInstalled()) {
            return Optional.empty();
        }
        copy();
        Result install = run(FOLDER, List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        return install.exitCode() == 0 ? Optional.empty() : Optional.of("npm ci failed: " + install.output());
    }

    /** Runs a script of the packages, its path given below {@code node_modules}. */
    public static Result node(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/" + script));
        command.addAll(arguments);
        return run(FOLDER, command);
    }

    /** A file of the packages, its path given below {@code node_modules}. */
    public static Path file(String name) {
        return FOLDER.resolve("node_modules").resolve(name).toAbsolutePath();
    }

    private static boolean answers(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static boolean isInstalled() {
        try {
            return Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
                    && areCopied();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean areCopied() throws IOException {
        for (String file : FILES) {
            if (!Files.exists(FOLDER.resolve(file)) || Files.mismatch(SOURCE.resolve(file), FOLDER.resolve(file)) != -1) {
                return false;
            }
        }
        return true;
    }

    private static void copy() {
        try {
            for (String file : FILES) {
                Files.createDirectories(FOLDER.resolve(file).getParent());
                Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result run(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end within " + MINUTES + " minutes");
            }
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
