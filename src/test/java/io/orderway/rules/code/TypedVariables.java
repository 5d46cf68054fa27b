package io.orderway.rules.code;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import io.orderway.rules.Rule;
import io.orderway.rules.Sources;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** The engine's untyped variable methods are called in classes named {@code *Variables} only. */
public final class TypedVariables implements Rule {

    private static final Pattern RAW = Pattern.compile("(get|set|has|remove)Variables?(Local)?(Typed|LocalTyped|Names|NamesLocal)?");

    @Override
    public String name() {
        return "TYPED-VARIABLES";
    }

    @Override
    public List<Violation> check(Target target) {
        Layout layout = new Layout(target);
        return layout.classes()
                .filter(type -> !Sources.outermost(type).getSimpleName().endsWith("Variables"))
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(TypedVariables::isRaw)
                .map(access -> Layout.violation(access.getOriginOwner(),
                        access.getTarget().getName() + " in line " + access.getLineNumber() + " belongs to a class named *Variables"))
                .toList();
    }

    private static boolean isRaw(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("org.camunda.") && RAW.matcher(access.getTarget().getName()).matches();
    }
}
