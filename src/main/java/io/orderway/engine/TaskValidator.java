package io.orderway.engine;

import java.util.Optional;

/** What a completed task must satisfy beyond its form: a bean per user task, in its capability's glue. */
public interface TaskValidator {

    /** The id of the user task in its diagram. */
    String taskDefinitionKey();

    /** @return the sentence to show to the person whose completion cannot be accepted; empty if it can */
    Optional<String> check(TaskSubmission submission);
}
