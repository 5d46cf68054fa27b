package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Sources;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Process variables are ids and gateway facts; their names, in models, forms and code, speak of no name, address, e-mail or free text. */
public final class NoPersonInAVariable implements Rule {

    private static final Set<String> PERSONAL = Set.of(
            "name", "firstname", "lastname", "surname", "salutation", "birthday", "birthdate",
            "address", "street", "city", "town", "postcode", "zip", "email", "mail", "phone", "telephone", "mobile", "fax",
            "person", "comment", "remark", "note", "text", "freetext", "description");
    private static final Pattern DECLARATION = Pattern.compile("\\b(?:text|flag|number)\\s*\\(\\s*\"(\\w+)\"");

    @Override
    public String name() {
        return "NO-PERSON-IN-A-VARIABLE";
    }

    @Override
    public List<Violation> check(Target target) {
        List<Violation> violations = new ArrayList<>();
        for (ProcessFile file : target.models().processes()) {
            VariableNames.in(file).stream().filter(use -> isPersonal(use.variable()))
                    .forEach(use -> violations.add(violation(file.path().getFileName().toString(), use.element(), use.variable())));
        }
        for (FormFile form : target.models().forms()) {
            form.components().stream().filter(component -> isPersonal(component.path("key").asText()))
                    .forEach(component -> violations.add(violation(
                            form.path().getFileName().toString(), component.path("id").asText(), component.path("key").asText())));
        }
        target.classes().stream().filter(type -> type.isTopLevelClass() && type.getSimpleName().endsWith("Variables")).forEach(type ->
                new Sources(target.sources()).of(type).map(DECLARATION::matcher).stream()
                        .flatMap(matcher -> matcher.results().map(found -> found.group(1)))
                        .filter(NoPersonInAVariable::isPersonal)
                        .forEach(variable -> violations.add(violation(type.getPackageName(), type.getName(), variable))));
        return violations;
    }

    private static Violation violation(String file, String element, String variable) {
        return new Violation(file, element, "variable " + variable + " sounds like a person or free text; pass an id and look it up");
    }

    /** {@code customerEmail} and {@code delivery_address} are, {@code customerNumber} is not. */
    private static boolean isPersonal(String variable) {
        return Stream.of(variable.split("(?<=[a-z0-9])(?=[A-Z])|_")).anyMatch(word -> PERSONAL.contains(word.toLowerCase(Locale.ROOT)));
    }
}
