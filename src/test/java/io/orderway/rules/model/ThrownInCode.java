package io.orderway.rules.model;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderway.rules.Sources;
import io.orderway.rules.Target;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The error codes that classes throw as {@code BpmnError}, read from their sources. */
record ThrownInCode(Target target) {

    private static final String BPMN_ERROR = "org.camunda.bpm.engine.delegate.BpmnError";
    private static final Pattern THROWN = Pattern.compile("new\\s+BpmnError\\(\\s*(?:\"([^\"]+)\"|(?:\\w+\\.)*(\\w+))");

    /** Classes that make a {@code BpmnError}. */
    Stream<JavaClass> throwers() {
        return target.classes().stream().filter(type ->
                type.getConstructorCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().getName().equals(BPMN_ERROR)));
    }

    /** The codes a class throws; an unreadable one comes as {@code ?}, which no model declares. */
    Set<String> codes(JavaClass type) {
        Set<String> codes = new TreeSet<>();
        new Sources(target.sources()).of(type).ifPresent(source ->
                THROWN.matcher(source).results().forEach(found -> codes.add(code(found, source))));
        return codes;
    }

    private static String code(MatchResult found, String source) {
        return Optional.ofNullable(found.group(1)).orElseGet(() -> constant(found.group(2), source));
    }

    private static String constant(String name, String source) {
        return Pattern.compile("\\b" + name + "\\s*=\\s*\"([^\"]+)\"").matcher(source).results()
                .map(match -> match.group(1)).findFirst().orElse("?");
    }
}
