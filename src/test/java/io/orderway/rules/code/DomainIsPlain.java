package io.orderway.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Domain classes use Java, Jakarta Persistence, Spring Data and the shared value types only, beside the values (records, enums,
 * exceptions) that their own module shows in its root.
 */
public final class DomainIsPlain implements Rule {

    private static final List<String> PLAIN = List.of("java.", "jakarta.persistence", "org.springframework.data.");

    @Override
    public String name() {
        return "DOMAIN-IS-PLAIN";
    }

    @Override
    public List<Violation> check(Target target) {
        Layout layout = new Layout(target);
        return layout.classes()
                .filter(type -> layout.isInLayer(type, "domain"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !isPlain(layout, dependency.getOriginClass(), dependency.getTargetClass().getBaseComponentType()))
                .map(dependency -> Layout.violation(dependency.getOriginClass(),
                        "uses " + dependency.getTargetClass().getName() + ", which a domain class must not know"))
                .distinct()
                .toList();
    }

    private static boolean isPlain(Layout layout, JavaClass origin, JavaClass used) {
        return used.isPrimitive()
                || layout.sameLayer(origin, used)
                || layout.isInModule(used, "shared")
                || layout.isOurs(used) && layout.module(used).equals(layout.module(origin)) && layout.layer(used).isEmpty() && isValue(used)
                || Stream.concat(PLAIN.stream(), Stream.of("io.orderway.rules.Breaks")).anyMatch(used.getName()::startsWith);
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class) || isSealedInterface(type)
                || type.getEnclosingClass().filter(DomainIsPlain::isValue).isPresent();
    }

    private static boolean isSealedInterface(JavaClass type) {
        return type.isInterface() && type.reflect().isSealed();
    }
}
