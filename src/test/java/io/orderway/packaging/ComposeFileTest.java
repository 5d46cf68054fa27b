package io.orderway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks Docker Compose itself whether it understands the file; no Docker engine is needed for that. */
class ComposeFileTest {

    private static final Map<String, String> SECRETS = Map.of("POSTGRES_PASSWORD", "one", "ORDERWAY_ADMIN_PASSWORD", "two");

    @BeforeEach
    void needsCompose() {
        boolean there = Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-compose")));
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI must have docker-compose");
        }
        assumeTrue(there, "docker-compose is not installed: the file is not checked");
    }

    @Test
    void theFileIsUnderstood() throws Exception {
        Answer answer = config(SECRETS);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
    }

    @Test
    void withoutAPasswordNothingStarts() throws Exception {
        for (String secret : SECRETS.keySet()) {
            Answer answer = config(Map.of(secret, SECRETS.get(secret)));
            assertThat(answer.exitCode()).isNotZero();
            assertThat(answer.output()).contains("set " + SECRETS.keySet().stream().filter(other -> !other.equals(secret)).findFirst().orElseThrow());
        }
    }

    private static Answer config(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder compose = new ProcessBuilder("docker-compose", "config", "--quiet").redirectErrorStream(true);
        compose.environment().keySet().removeAll(SECRETS.keySet());
        compose.environment().putAll(environment);
        Process process = compose.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), output);
    }

    private record Answer(int exitCode, String output) {
    }
}
