package io.orderway.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderway.rules.Sources;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a class lives: {@code <base>.<module>.<layer>…}. */
record Layout(Target target) {

    Stream<JavaClass> classes() {
        return target.classes().stream().filter(this::isOurs);
    }

    boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(target.basePackage());
    }

    /** First package below the base, empty for the base package itself. */
    Optional<String> module(JavaClass type) {
        return part(type, 0);
    }

    /** Second package below the base, empty for a module's root. */
    Optional<String> layer(JavaClass type) {
        return part(type, 1);
    }

    boolean isInLayer(JavaClass type, String... layers) {
        return layer(type).filter(layer -> Stream.of(layers).anyMatch(layer::equals)).isPresent();
    }

    boolean isInModule(JavaClass type, String... modules) {
        return module(type).filter(module -> Stream.of(modules).anyMatch(module::equals)).isPresent();
    }

    boolean sameLayer(JavaClass one, JavaClass other) {
        return module(one).equals(module(other)) && layer(one).equals(layer(other));
    }

    static Violation violation(JavaClass type, String sentence) {
        JavaClass outer = Sources.outermost(type);
        return new Violation(outer.getPackageName(), outer.getName(), sentence);
    }

    private Optional<String> part(JavaClass type, int index) {
        if (!isOurs(type) || type.getPackageName().length() <= target.basePackage().length()) {
            return Optional.empty();
        }
        String[] parts = type.getPackageName().substring(target.basePackage().length() + 1).split("\\.");
        return parts.length > index ? Optional.of(parts[index]) : Optional.empty();
    }
}
