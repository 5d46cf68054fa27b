package io.orderway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All validators by their task; collected at the first completion, because they may use what is built on the engine. */
@Component
class TaskValidators {

    private final ObjectProvider<TaskValidator> beans;
    private final ObjectProvider<EveryTaskValidator> beansForEveryTask;
    private volatile Map<String, List<TaskValidator>> byTask;

    TaskValidators(ObjectProvider<TaskValidator> beans, ObjectProvider<EveryTaskValidator> beansForEveryTask) {
        this.beans = beans;
        this.beansForEveryTask = beansForEveryTask;
    }

    /**
     * What holds back every task comes first. A task may have several of its own: the one of its own capability, and others that hold it back
     * for a reason of theirs.
     *
     * @return the first objection, in a sentence; empty if nobody objects
     */
    Optional<String> check(TaskSubmission submission) {
        if (byTask == null) {
            byTask = beans.stream().collect(Collectors.groupingBy(TaskValidator::taskDefinitionKey));
        }
        return Stream.concat(
                        beansForEveryTask.stream().map(validator -> validator.check(submission)),
                        byTask.getOrDefault(submission.taskDefinitionKey(), List.of()).stream().map(validator -> validator.check(submission)))
                .flatMap(Optional::stream).findFirst();
    }
}
