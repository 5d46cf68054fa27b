package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A user task has a candidate group of the house, an existing form without free-text fields, a due date, a work instruction and no literal assignee. */
public final class HumanTask implements Rule {

    /** The departments, as named in the users' groups. */
    public static final Set<String> GROUPS = Set.of(
            "order-desk", "sales", "warehouse", "shipping", "purchasing", "finance", "customer-service", "audit", "managers");
    private static final Set<String> FREE_TEXT = Set.of("textfield", "textarea", "filepicker");

    @Override
    public String name() {
        return "HUMAN-TASK";
    }

    @Override
    public List<Violation> check(Target target) {
        List<Violation> violations = new ArrayList<>();
        for (ProcessFile file : target.models().processes()) {
            file.all(UserTask.class).forEach(task -> faults(target.models(), task).forEach(fault -> violations.add(file.violation(task, fault))));
        }
        for (FormFile form : target.models().forms()) {
            form.components().stream().filter(component -> FREE_TEXT.contains(component.path("type").asText()))
                    .forEach(component -> violations.add(new Violation(form.path().getFileName().toString(), component.path("id").asText(),
                            "free text belongs on the order sheet, a form carries decisions only")));
        }
        return violations;
    }

    /** Where a table decides who gets the task, its property {@code groups} lists whom the table may name. */
    private static List<String> groups(UserTask task) {
        Optional<String> named = ProcessFile.camunda(task, "candidateGroups");
        boolean byTable = named.filter(value -> value.startsWith("${")).isPresent();
        return (byTable ? ProcessFile.property(task, "groups") : named).stream().flatMap(value -> Stream.of(value.split("\\s*,\\s*"))).toList();
    }

    private static List<String> faults(Models models, UserTask task) {
        List<String> faults = new ArrayList<>();
        List<String> groups = groups(task);
        if (groups.isEmpty()) {
            faults.add("no group may do this task");
        }
        groups.stream().filter(group -> !GROUPS.contains(group)).forEach(group -> faults.add("there is no group " + group));
        Optional<String> form = ProcessFile.camunda(task, "formRef");
        if (form.isEmpty() || models.forms().stream().noneMatch(file -> file.id().equals(form.get()))) {
            faults.add("there is no form " + form.orElse("for this task"));
        }
        if (!ProcessFile.camunda(task, "formRefBinding").equals(Optional.of("latest"))) {
            faults.add("the form is not bound to its latest version");
        }
        if (ProcessFile.camunda(task, "dueDate").isEmpty()) {
            faults.add("the task has no due date");
        }
        if (ProcessFile.documentation(task).isBlank()) {
            faults.add("the task has no work instruction in its documentation");
        }
        Stream.of("assignee", "candidateUsers").flatMap(attribute -> ProcessFile.camunda(task, attribute).stream())
                .filter(value -> !value.startsWith("${") && !value.startsWith("#{"))
                .forEach(user -> faults.add("the task names a person: " + user));
        return faults;
    }
}
