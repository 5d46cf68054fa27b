package io.orderway.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a task, as somebody fills it in who chooses by chance among what the form offers. */
final class WalkForm {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(!?=)\\s*\"(\\w+)\"");
    private static final int LARGEST_NUMBER = 5000;

    private final JsonNode form;

    private WalkForm(JsonNode form) {
        this.form = form;
    }

    static WalkForm read(InputStream form) {
        try (form) {
            return new WalkForm(new ObjectMapper().readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever the form permits. */
    Map<String, Object> byChance(Random random, LocalDate today) {
        return fill(form, new LinkedHashMap<>(), random, today, false);
    }

    /** The first of all choices: what is expected to happen. */
    Map<String, Object> asExpected(LocalDate today) {
        return fill(form, new LinkedHashMap<>(), new Random(1), today, true);
    }

    private static Map<String, Object> fill(JsonNode components, Map<String, Object> entered, Random random, LocalDate today, boolean expected) {
        for (JsonNode field : components.path("components")) {
            if (isHidden(field.path("conditional").path("hide").asText(""), entered)) {
                continue;
            }
            if (field.path("type").asText().equals("group")) {
                fill(field, entered, random, today, expected);
            } else if (!field.path("key").asText("").isEmpty() && !field.path("disabled").asBoolean() && !field.path("readonly").asBoolean()) {
                entered.put(field.path("key").asText(), value(field, random, today, expected));
            }
        }
        return entered;
    }

    private static Object value(JsonNode field, Random random, LocalDate today, boolean expected) {
        return switch (field.path("type").asText()) {
            case "radio", "select" -> choice(field, random, expected);
            case "checkbox" -> expected || random.nextBoolean();
            case "datetime" -> today.plusDays(1 + random.nextInt(20)).toString();
            case "number" -> number(field, random, expected);
            default -> throw new IllegalStateException("The walk does not know how to fill in a " + field.path("type").asText());
        };
    }

    private static String choice(JsonNode field, Random random, boolean expected) {
        List<String> options = new ArrayList<>();
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options.get(expected ? 0 : random.nextInt(options.size()));
    }

    private static Object number(JsonNode field, Random random, boolean expected) {
        JsonNode limits = field.path("validate");
        if (field.path("decimalDigits").asInt() > 0) {
            return expected ? limits.path("min").asText("0") : "%d.%02d".formatted(random.nextInt(200), 1 + random.nextInt(99));
        }
        int least = limits.path("min").asInt(0);
        int most = Math.min(LARGEST_NUMBER, limits.path("max").asInt(LARGEST_NUMBER));
        return expected || random.nextInt(3) == 0 ? least : least + random.nextInt(most - least + 1);
    }

    /** Forms hide by comparing answers with words, joined by "and" or by "or". */
    private static boolean isHidden(String condition, Map<String, Object> entered) {
        if (condition.isEmpty()) {
            return false;
        }
        boolean any = condition.contains(" or ");
        Matcher comparison = COMPARISON.matcher(condition);
        boolean hidden = !any;
        while (comparison.find()) {
            boolean holds = comparison.group(3).equals(entered.get(comparison.group(1))) == comparison.group(2).equals("=");
            hidden = any ? hidden || holds : hidden && holds;
        }
        return hidden;
    }
}
