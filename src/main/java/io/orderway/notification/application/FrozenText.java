package io.orderway.notification.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a message's data fit to be kept and put into templates: texts on one line, yes or no, and lists of such. What a customer or a clerk
 * once typed cannot add lines to a message. What is missing stays as null, so that a template can ask for it.
 */
final class FrozenText {

    private FrozenText() {
    }

    static Map<String, Object> of(Map<?, ?> data) {
        Map<String, Object> frozen = new LinkedHashMap<>();
        data.forEach((name, value) -> frozen.put(name.toString(), value == null ? null : freeze(value)));
        return frozen;
    }

    /** A row of a list keeps what is empty in it: a template that asks a row for a fact it does not have stops. */
    private static Map<String, Object> row(Map<?, ?> data) {
        Map<String, Object> row = new LinkedHashMap<>();
        data.forEach((name, value) -> row.put(name.toString(), value == null ? null : freeze(value)));
        return row;
    }

    private static Object freeze(Object value) {
        if (value instanceof Map<?, ?> map) {
            return row(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FrozenText::freeze).toList();
        }
        if (value instanceof Boolean) {
            return value;
        }
        return value.toString().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
