package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each service and send task says in its documentation what it touches, why it may be repeated and what its failure means. */
public final class SaidInTheModel implements Rule {

    private static final List<String> LINES = List.of("Boundary:", "Repeat:", "Failure:");

    @Override
    public String name() {
        return "SAID-IN-THE-MODEL";
    }

    @Override
    public List<Violation> check(Target target) {
        return target.models().processes().stream().flatMap(DelegateUse::in).filter(DelegateUse::isTask).flatMap(SaidInTheModel::unsaid).toList();
    }

    private static Stream<Violation> unsaid(DelegateUse task) {
        String documentation = ProcessFile.documentation(task.baseElement());
        return LINES.stream()
                .filter(line -> !Pattern.compile("(?m)^\\h*" + line + "\\h*\\S").matcher(documentation).find())
                .map(line -> task.file().violation(task.baseElement(), "its documentation has no line \"" + line + "\""));
    }
}
