package io.orderway.change.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeOffer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes and reads what a change says, with the version of its actions. */
@Component
class ChangeJson {

    private final ObjectMapper json;

    ChangeJson(ObjectMapper json) {
        this.json = json;
    }

    /** A list by itself would lose the names of its types. */
    private record Versioned(int version, List<ChangeAction> actions) {
    }

    String write(List<ChangeAction> actions) {
        return text(new Versioned(ChangeAction.VERSION, actions));
    }

    String write(ChangeOffer offer) {
        return text(offer);
    }

    List<ChangeAction> actions(String text) {
        return read(text, Versioned.class).actions();
    }

    ChangeOffer offer(String text) {
        return read(text, ChangeOffer.class);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change cannot be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored change cannot be read", e);
        }
    }
}
