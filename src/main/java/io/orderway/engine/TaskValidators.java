package io.orderway.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All validators by their task; collected at the first completion, because they may use what is built on the engine. */
@Component
class TaskValidators {

    private final ObjectProvider<TaskValidator> beans;
    private volatile Map<String, List<TaskValidator>> byTask;

    TaskValidators(ObjectProvider<TaskValidator> beans) {
        this.beans = beans;
    }

    /** A task may have several: the one of its own capability, and others that hold it back for a reason of theirs. */
    List<TaskValidator> of(String taskDefinitionKey) {
        if (byTask == null) {
            byTask = beans.stream().collect(Collectors.groupingBy(TaskValidator::taskDefinitionKey));
        }
        return byTask.getOrDefault(taskDefinitionKey, List.of());
    }
}
