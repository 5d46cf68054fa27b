package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Call activities pass the business key and named variables, never all, to the latest version of a process that is there. */
public final class NarrowCall implements Rule {

    @Override
    public String name() {
        return "NARROW-CALL";
    }

    @Override
    public List<Violation> check(Target target) {
        List<Violation> violations = new ArrayList<>();
        for (ProcessFile file : target.models().processes()) {
            for (CallActivity call : file.all(CallActivity.class)) {
                faults(target.models(), call).forEach(fault -> violations.add(file.violation(call, fault)));
            }
        }
        return violations;
    }

    private static List<String> faults(Models models, CallActivity call) {
        List<String> faults = new ArrayList<>();
        List<CamundaIn> ins = mappings(call, CamundaIn.class).toList();
        if (ins.stream().noneMatch(in -> in.getCamundaBusinessKey() != null)) {
            faults.add("the call does not pass the business key");
        }
        boolean all = ins.stream().anyMatch(in -> "all".equals(in.getCamundaVariables()))
                || mappings(call, CamundaOut.class).anyMatch(out -> "all".equals(out.getCamundaVariables()));
        if (all) {
            faults.add("the call passes all variables; name those that the other side needs");
        }
        if (!"latest".equals(call.getCamundaCalledElementBinding())) {
            faults.add("the call does not bind the latest version");
        }
        if (models.process(call.getCalledElement()).isEmpty()) {
            faults.add("there is no process " + call.getCalledElement());
        }
        return faults;
    }

    private static <T extends ModelElementInstance> Stream<T> mappings(CallActivity call, Class<T> type) {
        return Stream.ofNullable(call.getExtensionElements()).flatMap(extensions -> extensions.getChildElementsByType(type).stream());
    }
}
