package io.orderway.engine;

import java.util.Optional;

/** What every completed task must satisfy, whichever it is, beyond its form and its own validator: a bean per such reason, in its capability's glue. */
public interface EveryTaskValidator {

    /** @return the sentence to show to the person whose completion cannot be accepted; empty if it can */
    Optional<String> check(TaskSubmission submission);
}
