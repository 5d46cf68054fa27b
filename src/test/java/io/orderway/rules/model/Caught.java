package io.orderway.rules.model;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Error;

/** Every error code thrown is caught somewhere up the call tree; {@code BpmnError} stands in glue only, with a code that a model declares. */
public final class Caught implements Rule {

    @Override
    public String name() {
        return "CAUGHT";
    }

    @Override
    public List<Violation> check(Target target) {
        ThrownInCode thrown = new ThrownInCode(target);
        List<Violation> violations = new ArrayList<>();
        Set<String> declared = declaredCodes(target.models());
        thrown.throwers().forEach(type -> faults(type, thrown.codes(type), declared)
                .forEach(fault -> violations.add(new Violation(type.getPackageName(), type.getName(), fault))));
        Map<String, Set<String>> codes = thrown.throwers().collect(Collectors.toMap(JavaClass::getSimpleName, thrown::codes));
        new ErrorPaths(target.models(), codes).uncaught().forEach(escape ->
                violations.add(escape.file().violation(escape.thrower(), "error " + escape.code() + " is caught by nobody")));
        return violations;
    }

    private static List<String> faults(JavaClass type, Set<String> codes, Set<String> declared) {
        List<String> faults = new ArrayList<>();
        if (!type.getPackageName().contains(".process")) {
            faults.add("BpmnError belongs to glue; a use case answers with an outcome");
        }
        codes.stream().filter(code -> !declared.contains(code)).forEach(code -> faults.add("no model declares the error code " + code));
        return faults;
    }

    private static Set<String> declaredCodes(Models models) {
        return models.processes().stream().flatMap(file -> file.all(Error.class).stream()).map(Error::getErrorCode).collect(Collectors.toSet());
    }
}
