package io.orderway.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All validators by their task; collected at the first completion, because they may use what is built on the engine. */
@Component
class TaskValidators {

    private final ObjectProvider<TaskValidator> beans;
    private volatile Map<String, TaskValidator> byTask;

    TaskValidators(ObjectProvider<TaskValidator> beans) {
        this.beans = beans;
    }

    Optional<TaskValidator> of(String taskDefinitionKey) {
        if (byTask == null) {
            byTask = beans.stream().collect(Collectors.toUnmodifiableMap(TaskValidator::taskDefinitionKey, Function.identity()));
        }
        return Optional.ofNullable(byTask.get(taskDefinitionKey));
    }
}
