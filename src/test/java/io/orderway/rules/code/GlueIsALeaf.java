package io.orderway.rules.code;

import com.tngtech.archunit.core.domain.Dependency;
import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.List;

/** Nothing depends on {@code process}, {@code web} and {@code adapter} packages: they can be replaced without touching the rest. */
public final class GlueIsALeaf implements Rule {

    @Override
    public String name() {
        return "GLUE-IS-A-LEAF";
    }

    @Override
    public List<Violation> check(Target target) {
        Layout layout = new Layout(target);
        return layout.classes()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> reachesGlue(layout, dependency))
                .map(dependency -> Layout.violation(dependency.getOriginClass(), "depends on glue: " + dependency.getTargetClass().getName()))
                .distinct()
                .toList();
    }

    private static boolean reachesGlue(Layout layout, Dependency dependency) {
        return layout.isInLayer(dependency.getTargetClass(), "process", "web", "adapter")
                && !layout.sameLayer(dependency.getOriginClass(), dependency.getTargetClass());
    }
}
