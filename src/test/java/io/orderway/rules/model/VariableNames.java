package io.orderway.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Every place of a model that names a process variable. */
final class VariableNames {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-z]\\w*(?!\\w*[(.])");

    private VariableNames() {
    }

    /** A variable's name and the id of the task, event or flow that uses it. */
    record Use(String variable, String element) {
    }

    static List<Use> in(ProcessFile file) {
        List<Use> uses = new ArrayList<>();
        collect(file.model().getDocument().getRootElement(), "", uses);
        return uses;
    }

    private static void collect(DomElement element, String nearestId, List<Use> uses) {
        String own = element.getLocalName().endsWith("Definition") ? null : element.getAttribute("id");
        String id = Optional.ofNullable(own).orElse(nearestId);
        named(element).forEach(name -> uses.add(new Use(name, id)));
        if (element.getChildElements().isEmpty() && !element.getLocalName().equals("documentation")) {
            expressions(element.getTextContent()).forEach(name -> uses.add(new Use(name, id)));
        }
        element.getChildElements().forEach(child -> collect(child, id, uses));
    }

    private static Stream<String> named(DomElement element) {
        return switch (element.getLocalName()) {
            case "in", "out" -> Stream.of("source", "target").flatMap(attribute -> Stream.ofNullable(element.getAttribute(attribute)));
            case "inputParameter", "outputParameter" -> Stream.ofNullable(element.getAttribute("name"));
            default -> Stream.of("resultVariable", "elementVariable")
                    .flatMap(attribute -> Stream.ofNullable(element.getAttribute(BpmnModelConstants.CAMUNDA_NS, attribute)));
        };
    }

    private static Stream<String> expressions(String text) {
        List<String> names = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            Matcher word = WORD.matcher(TEXT.matcher(expression.group(1)).replaceAll("''"));
            while (word.find()) {
                names.add(word.group());
            }
        }
        return names.stream();
    }
}
