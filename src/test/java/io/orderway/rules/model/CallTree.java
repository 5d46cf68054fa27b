package io.orderway.rules.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Which process calls which. */
public record CallTree(Models models) {

    /** Processes that no other process calls. */
    public List<ProcessFile> roots() {
        return models.processes().stream().filter(process -> calls().noneMatch(call -> process.id().equals(call.getCalledElement()))).toList();
    }

    /** The processes that this one calls itself, in the order of the model. */
    public List<ProcessFile> calledBy(ProcessFile process) {
        return process.all(CallActivity.class).stream()
                .flatMap(call -> models.process(call.getCalledElement()).stream())
                .distinct()
                .toList();
    }

    /** The process itself and all that it calls, directly or through others. */
    public Set<ProcessFile> reachableFrom(ProcessFile process) {
        Set<ProcessFile> reached = new LinkedHashSet<>();
        reach(process, reached);
        return reached;
    }

    private void reach(ProcessFile process, Set<ProcessFile> reached) {
        if (reached.add(process)) {
            calledBy(process).forEach(called -> reach(called, reached));
        }
    }

    private Stream<CallActivity> calls() {
        return models.processes().stream().flatMap(process -> process.all(CallActivity.class).stream());
    }
}
