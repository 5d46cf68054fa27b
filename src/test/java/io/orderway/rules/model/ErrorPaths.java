package io.orderway.rules.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Follows error codes from where they are thrown outwards: through subprocesses, and from a called process to its callers. */
final class ErrorPaths {

    private final Models models;
    private final Map<String, Set<String>> codesByDelegate;

    /** @param codesByDelegate simple class name of a delegate to the codes that it throws */
    ErrorPaths(Models models, Map<String, Set<String>> codesByDelegate) {
        this.models = models;
        this.codesByDelegate = codesByDelegate;
    }

    /** A code that leaves a process uncaught, with the element that threw it in the first place. */
    record Escape(ProcessFile file, FlowElement thrower, String code) {
    }

    /** Codes that nothing catches up to the end of the call tree. */
    List<Escape> uncaught() {
        return new CallTree(models).roots().stream().flatMap(root -> escapes(root, new HashSet<>()).stream()).distinct().toList();
    }

    private List<Escape> escapes(ProcessFile process, Set<ProcessFile> above) {
        List<Escape> escapes = new ArrayList<>();
        if (!above.add(process)) {
            return escapes;
        }
        for (FlowElement element : process.flowElements().toList()) {
            thrownBy(process, element, above).filter(escape -> !isCaught(element, escape.code())).forEach(escapes::add);
        }
        above.remove(process);
        return escapes;
    }

    private Stream<Escape> thrownBy(ProcessFile process, FlowElement element, Set<ProcessFile> above) {
        if (element instanceof CallActivity call) {
            return models.process(call.getCalledElement()).stream().flatMap(called -> escapes(called, above).stream());
        }
        Stream<String> codes = element instanceof EndEvent end
                ? ProcessFile.definition(end, ErrorEventDefinition.class).stream().map(definition -> definition.getError().getErrorCode())
                : Stream.empty();
        Stream<String> fromDelegate = DelegateUse.in(process).filter(use -> use.element().equals(element))
                .flatMap(use -> use.className().stream())
                .flatMap(name -> codesByDelegate.getOrDefault(name, Set.of()).stream());
        return Stream.concat(codes, fromDelegate).map(code -> new Escape(process, element, code));
    }

    private static boolean isCaught(FlowElement thrower, String code) {
        for (ModelElementInstance scope = thrower; scope instanceof FlowElement; scope = scope.getParentElement()) {
            if (scope instanceof Activity activity && boundaries(activity).anyMatch(event -> catches(event, code))) {
                return true;
            }
            ModelElementInstance inside = scope;
            boolean besides = scope.getParentElement().getChildElementsByType(SubProcess.class).stream()
                    .filter(other -> other.triggeredByEvent() && !other.equals(inside))
                    .flatMap(other -> other.getChildElementsByType(StartEvent.class).stream())
                    .anyMatch(start -> catches(start, code));
            if (besides) {
                return true;
            }
        }
        return false;
    }

    private static Stream<BoundaryEvent> boundaries(Activity activity) {
        return activity.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> activity.equals(event.getAttachedTo()));
    }

    private static boolean catches(ModelElementInstance event, String code) {
        return ProcessFile.definition(event, ErrorEventDefinition.class)
                .filter(definition -> definition.getError() == null || code.equals(definition.getError().getErrorCode()))
                .isPresent();
    }
}
