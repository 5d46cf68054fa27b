package io.orderway.engine;

import io.orderway.shared.ConflictException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * What the caller of a completion hears when it was refused, or when someone else changed the order at the same moment. Works outside of the
 * transaction, which shows such a collision at its end only.
 */
final class CompletionAnswers extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (CompletionRefused e) {
            throw e.answer();
        } catch (OptimisticLockingException e) {
            if (Completion.of(command).isPresent()) {
                throw new ConflictException("Someone else changed this order at the same moment. Nothing was saved: please complete the task again.");
            }
            throw e;
        }
    }
}
