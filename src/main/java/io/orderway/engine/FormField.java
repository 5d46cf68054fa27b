package io.orderway.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A field that a Camunda Form declares, and what may be entered in it. The browser checks the same; this is for whatever does not come
 * through the browser's form.
 */
final class FormField {

    private static final Set<String> CHOICES = Set.of("select", "radio");
    private static final Set<String> MULTIPLE_CHOICES = Set.of("checklist", "taglist");

    private final JsonNode schema;
    private final List<String> hideConditions;

    /** @param hideConditions FEEL conditions of the field and of the groups around it, any of which hides it */
    FormField(JsonNode schema, List<String> hideConditions) {
        this.schema = schema;
        this.hideConditions = List.copyOf(hideConditions);
    }

    String key() {
        String key = schema.path("key").asText("");
        return key.isEmpty() ? schema.path("path").asText("") : key;
    }

    List<String> hideConditions() {
        return hideConditions;
    }

    boolean isReadOnly() {
        return schema.path("disabled").asBoolean() || schema.path("readonly").asBoolean();
    }

    /** @return what is wrong with the value; empty if nothing is */
    Optional<String> check(Object value) {
        if (isBlank(value)) {
            return validation("required").asBoolean() ? refuse("is needed") : Optional.empty();
        }
        String type = schema.path("type").asText();
        if (CHOICES.contains(type)) {
            return isOption(value) ? Optional.empty() : refuse("is none of the choices");
        }
        if (MULTIPLE_CHOICES.contains(type)) {
            boolean choices = value instanceof Collection<?> chosen && chosen.stream().allMatch(this::isOption);
            return choices ? Optional.empty() : refuse("has something that is none of the choices");
        }
        return switch (type) {
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : refuse("is either ticked or not");
            case "number" -> checkNumber(value);
            case "datetime" -> checkMoment(value);
            case "dynamiclist" -> checkRows(value);
            default -> checkText(value);
        };
    }

    private boolean isBlank(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> values && values.isEmpty()
                || Boolean.FALSE.equals(value) && schema.path("type").asText().equals("checkbox");
    }

    /** Choices that the form takes from a variable are the validator's to check. */
    private boolean isOption(Object value) {
        JsonNode values = schema.path("values");
        if (!values.isArray()) {
            return value instanceof String || value instanceof Number || value instanceof Boolean;
        }
        Set<String> options = new HashSet<>();
        values.forEach(option -> options.add(option.path("value").asText()));
        return options.contains(String.valueOf(value));
    }

    private Optional<String> checkNumber(Object value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return refuse("is not a number");
        }
        JsonNode least = validation("min");
        JsonNode most = validation("max");
        JsonNode decimals = schema.path("decimalDigits");
        if (least.isNumber() && number.compareTo(least.decimalValue()) < 0) {
            return refuse("must be at least " + least.asText());
        }
        if (most.isNumber() && number.compareTo(most.decimalValue()) > 0) {
            return refuse("must be at most " + most.asText());
        }
        if (decimals.isInt() && number.stripTrailingZeros().scale() > decimals.asInt()) {
            return refuse(decimals.asInt() == 0 ? "must be a whole number" : "has more than " + decimals.asInt() + " decimals");
        }
        return Optional.empty();
    }

    private Optional<String> checkMoment(Object value) {
        String text = value.toString();
        try {
            switch (schema.path("subtype").asText()) {
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text.length() > 8 ? text.substring(0, 8) : text.substring(0, 5));
                default -> parseDateTime(text);
            }
            return Optional.empty();
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            return refuse("is not a date or time");
        }
    }

    private static void parseDateTime(String text) {
        boolean zoned = text.length() > 16;
        OffsetDateTime.parse(zoned ? text : text + "Z");
    }

    private Optional<String> checkRows(Object value) {
        if (!(value instanceof Collection<?> rows)) {
            return refuse("is not a list");
        }
        List<FormField> columns = fields(schema, List.of());
        for (Object row : rows) {
            if (!(row instanceof Map<?, ?> cells)) {
                return refuse("is not a list of rows");
            }
            for (Object key : cells.keySet()) {
                if (columns.stream().noneMatch(column -> column.key().equals(key))) {
                    return refuse("has something in a row that the form does not ask for");
                }
            }
            for (FormField column : columns) {
                Optional<String> sentence = column.hideConditions.isEmpty() ? column.check(cells.get(column.key())) : Optional.empty();
                if (sentence.isPresent()) {
                    return sentence;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> checkText(Object value) {
        if (!(value instanceof String text)) {
            return refuse("is not a text");
        }
        JsonNode shortest = validation("minLength");
        JsonNode longest = validation("maxLength");
        String pattern = validation("pattern").asText("");
        if (shortest.isInt() && text.length() < shortest.asInt()) {
            return refuse("must have at least " + shortest.asInt() + " characters");
        }
        if (longest.isInt() && text.length() > longest.asInt()) {
            return refuse("must have at most " + longest.asInt() + " characters");
        }
        return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find() ? Optional.empty() : refuse("is not written as it should be");
    }

    private JsonNode validation(String name) {
        return schema.path("validate").path(name);
    }

    private Optional<String> refuse(String what) {
        return Optional.of("“" + label() + "” " + what + ".");
    }

    private String label() {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> schema.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(key());
    }

    /** The fields of a form or list; a group's fields count as the form's own. */
    static List<FormField> fields(JsonNode form, List<String> hideConditions) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : form.path("components")) {
            List<String> conditions = new ArrayList<>(hideConditions);
            String hide = component.path("conditional").path("hide").asText("");
            if (!hide.isEmpty()) {
                conditions.add(hide);
            }
            if (component.path("type").asText().equals("group")) {
                fields.addAll(fields(component, conditions));
                continue;
            }
            FormField field = new FormField(component, conditions);
            // A table shows a variable and has no key; what has a key or a path can be entered.
            if (!field.key().isEmpty()) {
                fields.add(field);
            }
        }
        return fields;
    }
}
