package io.orderway.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.filter.FilterQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Requests to our own API and pages: their use cases check rights themselves, so the engine knows the user (its operation log names him)
 * but does not check him a second time. A clerk who enters an order need not hold the engine's right to start any process by hand.
 * Nor does the limit on query results apply to them, which the engine imposes on known users.
 */
public final class HouseCalls {

    private static final ThreadLocal<Boolean> OPEN = new ThreadLocal<>();

    private HouseCalls() {
    }

    /** Asks the engine with the user's own rights after all, as the engine's own API would. */
    public static <T> T withUsersRights(Supplier<T> question) {
        Boolean before = OPEN.get();
        OPEN.remove();
        try {
            return question.get();
        } finally {
            if (before != null) {
                OPEN.set(before);
            }
        }
    }

    /** Lets the house ask the engine for what follows from a user's action and that he could not ask for by hand. */
    public static void withRightsOfTheHouse(Runnable consequence) {
        Boolean before = OPEN.get();
        OPEN.set(Boolean.TRUE);
        try {
            consequence.run();
        } finally {
            if (before == null) {
                OPEN.remove();
            }
        }
    }

    public static void begin() {
        OPEN.set(Boolean.TRUE);
    }

    public static void end() {
        OPEN.remove();
    }

    static boolean isOpen() {
        return OPEN.get() != null;
    }

    /** Works inside the engine's command context, hence after the engine's own interceptors. */
    static final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (isOpen()) {
                Context.getCommandContext().disableAuthorizationCheck();
            }
            // Tasklist asks for all filters of its user at once, and Cockpit for all versions of a model; there are a dozen.
            if (isOpen() && command instanceof AbstractQuery<?, ?> || command instanceof FilterQueryImpl
                    || command instanceof ProcessDefinitionQueryImpl || command instanceof DecisionDefinitionQueryImpl) {
                ((AbstractQuery<?, ?>) command).disableMaxResultsLimit();
            }
            return next.execute(command);
        }
    }
}
