package io.orderway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;

/** Imports a file as a clerk does, and waits until it is done. */
class DemoImport {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "QUESTION");

    private final DemoVisitor visitor;
    private final String user;

    DemoImport(DemoVisitor visitor, String user) {
        this.visitor = visitor;
        this.user = user;
    }

    void run(String kind, String fileName, String content) {
        long id = visitor.upload(user, "/api/imports/" + kind, fileName, content).get("id").asLong();
        JsonNode run = Waiting.until(PATIENCE, () -> visitor.get(user, "/api/imports/{id}", id),
                state -> ENDS.contains(state.get("state").asText()));
        if (!"DONE".equals(run.get("state").asText())) {
            throw new IllegalStateException("The import of " + fileName + " ended as " + run);
        }
    }
}
