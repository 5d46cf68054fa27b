package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

/** File name = process, decision or form id; one process per file; time to live set; no file name twice, since a jar knows base names only. */
public final class FileIsId implements Rule {

    @Override
    public String name() {
        return "FILE-IS-ID";
    }

    @Override
    public List<Violation> check(Target target) {
        List<Violation> violations = new ArrayList<>();
        target.models().processes().forEach(file -> checkProcess(file, violations));
        target.models().decisions().forEach(file -> checkDecision(file, violations));
        target.models().forms().stream()
                .filter(form -> !form.id().equals(Models.baseName(form.path())))
                .forEach(form -> violations.add(new Violation(form.path().getFileName().toString(), form.id(), "the form's id is not its file's name")));
        checkNamesAreUnique(target.models(), violations);
        return violations;
    }

    private static void checkProcess(ProcessFile file, List<Violation> violations) {
        if (file.processes().size() != 1) {
            file.processes().stream().skip(1).forEach(extra -> violations.add(file.violation(extra, "one file holds one process")));
        }
        file.processes().stream().findFirst().ifPresent(process -> {
            if (!process.getId().equals(Models.baseName(file.path()))) {
                violations.add(file.violation(process, "the process's id is not its file's name"));
            }
            checkTimeToLive(file, process, violations);
        });
    }

    private static void checkTimeToLive(ProcessFile file, Process process, List<Violation> violations) {
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            violations.add(file.violation(process, "the process has no time to live"));
        }
    }

    private static void checkDecision(DecisionFile file, List<Violation> violations) {
        String name = file.path().getFileName().toString();
        for (Decision decision : file.decisions()) {
            if (decision.getCamundaHistoryTimeToLiveString() == null) {
                violations.add(new Violation(name, decision.getId(), "the decision has no time to live"));
            }
        }
        if (file.decisions().stream().noneMatch(decision -> decision.getId().equals(Models.baseName(file.path())))) {
            file.decisions().forEach(decision -> violations.add(new Violation(name, decision.getId(), "the decision's id is not its file's name")));
        }
    }

    private static void checkNamesAreUnique(Models models, List<Violation> violations) {
        Map<String, String> folders = new HashMap<>();
        models.paths().forEach(path -> {
            String name = path.getFileName().toString();
            String other = folders.putIfAbsent(name, path.getParent().toString());
            if (other != null) {
                violations.add(new Violation(name, Models.baseName(path), "this file name stands in " + other + " as well"));
            }
        });
    }
}
