package io.orderway.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** Carries a refusal out of the engine, which logs any other exception as its own failure with its whole stack. */
final class CompletionRefused extends BadUserRequestException {

    private final transient RuntimeException answer;

    CompletionRefused(RuntimeException answer) {
        super(answer.getMessage());
        this.answer = answer;
    }

    RuntimeException answer() {
        return answer;
    }
}
