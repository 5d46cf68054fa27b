package io.orderway.rules.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Camunda Form with the file that it stands in. */
public record FormFile(Path path, JsonNode content) {

    static FormFile read(Path path) {
        try {
            return new FormFile(path, new ObjectMapper().readTree(Models.text(path)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(path + " is no form", e);
        }
    }

    public String id() {
        return content.path("id").asText();
    }

    /** All components, those inside groups and lists included. */
    public List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        collect(content, found);
        return found;
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }
}
