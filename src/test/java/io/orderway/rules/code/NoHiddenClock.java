package io.orderway.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Time comes from an injected {@code Clock}, which only a {@code Clock} bean of the calendar makes. */
public final class NoHiddenClock implements Rule {

    private static final Set<String> CLOCKS = Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    @Override
    public String name() {
        return "NO-HIDDEN-CLOCK";
    }

    @Override
    public List<Violation> check(Target target) {
        Layout layout = new Layout(target);
        return layout.classes()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(access -> readsTheMachinesTime(access) && !isTheClockBean(layout, access))
                .map(access -> Layout.violation(access.getOriginOwner(), "%s.%s in line %d: ask an injected Clock".formatted(
                        access.getTargetOwner().getSimpleName(), access.getTarget().getName(), access.getLineNumber())))
                .toList();
    }

    private static boolean readsTheMachinesTime(JavaCodeUnitAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String method = access.getTarget().getName();
        List<JavaClass> parameters = access.getTarget().getRawParameterTypes();
        boolean fromAClock = parameters.stream().anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return switch (owner.getName()) {
            case "java.lang.System" -> method.equals("currentTimeMillis");
            case "java.util.Date", "java.util.GregorianCalendar" -> method.equals("<init>") && parameters.isEmpty();
            case "java.util.Calendar" -> method.equals("getInstance");
            case "java.time.Clock" -> CLOCKS.contains(method);
            case "org.camunda.bpm.engine.impl.util.ClockUtil" -> true;
            default -> owner.getPackageName().startsWith("java.time") && method.equals("now") && !fromAClock;
        };
    }

    private static boolean isTheClockBean(Layout layout, JavaCodeUnitAccess<?> access) {
        return layout.isInModule(access.getOriginOwner(), "calendar")
                && access.getOrigin().getRawReturnType().isEquivalentTo(Clock.class);
    }
}
