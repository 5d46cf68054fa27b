package io.orderway.rules.code;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.List;

/** Only glue ({@code process} packages) and the modules engine, identity and reporting touch the process engine. */
public final class EngineAtTheEdge implements Rule {

    @Override
    public String name() {
        return "ENGINE-AT-THE-EDGE";
    }

    @Override
    public List<Violation> check(Target target) {
        Layout layout = new Layout(target);
        return layout.classes()
                .filter(type -> !layout.isInLayer(type, "process") && !layout.isInModule(type, "engine", "identity", "reporting"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith("org.camunda."))
                .map(dependency -> Layout.violation(dependency.getOriginClass(),
                        "uses " + dependency.getTargetClass().getSimpleName() + "; the engine belongs to the process packages"))
                .distinct()
                .toList();
    }
}
