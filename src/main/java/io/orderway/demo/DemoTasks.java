package io.orderway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Works tasks off as a person of the demo company. */
class DemoTasks {

    private final DemoVisitor visitor;
    private final Duration patience;

    DemoTasks(DemoVisitor visitor, Duration patience) {
        this.visitor = visitor;
        this.patience = patience;
    }

    /** Waits for the order's task, claims and completes it; false if it has not come up in time. */
    boolean complete(String user, String order, String task, Map<String, Object> answers) {
        JsonNode found = Waiting.until(patience,
                () -> visitor.get(user, "/engine-rest/task?processInstanceBusinessKey={order}&taskDefinitionKey={task}&maxResults=1", order, task),
                list -> !list.isEmpty());
        if (found.isEmpty()) {
            return false;
        }
        String id = found.get(0).get("id").asText();
        visitor.post(user, Map.of("userId", user), "/engine-rest/task/{id}/claim", id);
        visitor.post(user, Map.of("variables", answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue())))), "/engine-rest/task/{id}/submit-form", id);
        return true;
    }
}
