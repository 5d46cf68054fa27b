package io.orderway.notification.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts work off to the end of the running transaction, still within it, so that one message can say what the whole stretch of work has
 * brought about.
 */
@Component
class AtCommit {

    /** Runs the work once, however often it is asked for under the same key. */
    void once(Object key, Runnable work) {
        collect(key, key, facts -> work.run());
    }

    /** Runs the work once with everything that was given under the same key. */
    <T> void collect(Object key, T fact, Consumer<List<T>> work) {
        Optional<Pending<T>> pending = find(key);
        if (pending.isPresent()) {
            pending.get().facts.add(fact);
        } else {
            TransactionSynchronizationManager.registerSynchronization(new Pending<>(key, fact, work));
        }
    }

    boolean isPending(Object key) {
        return find(key).isPresent();
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<Pending<T>> find(Object key) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(candidate -> candidate instanceof Pending<?> pending && pending.key.equals(key))
                .map(candidate -> (Pending<T>) candidate)
                .findFirst();
    }

    private static final class Pending<T> implements TransactionSynchronization {

        private final Object key;
        private final List<T> facts = new ArrayList<>();
        private final Consumer<List<T>> work;

        Pending(Object key, T fact, Consumer<List<T>> work) {
            this.key = key;
            this.facts.add(fact);
            this.work = work;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            work.accept(facts);
        }
    }
}
