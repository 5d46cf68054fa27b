package io.orderway.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells the engine of a concurrent change in our own tables in its own words. Such a failure surfaces at commit as Spring's exception, which
 * the engine would count as a failed try; as its own it costs a job no retry and a user's call ends as a conflict.
 */
class ConflictTranslator extends CommandInterceptor {

    /** The database has ended one of two that waited for each other; the other goes on. */
    private static final String DEADLOCK = "40P01";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException e) {
            throw e;
        } catch (RuntimeException e) {
            if (isConflict(e)) {
                throw conflict(e);
            }
            throw e;
        }
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static OptimisticLockingException conflict(RuntimeException cause) {
        OptimisticLockingException conflict = new OptimisticLockingException("Somebody else changed the same order at the same time");
        conflict.initCause(cause);
        return conflict;
    }
}
