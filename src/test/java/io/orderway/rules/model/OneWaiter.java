package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * No message name is awaited by two processes of one call tree: they share the business key, and the engine refuses a correlation that
 * matches both.
 */
public final class OneWaiter implements Rule {

    @Override
    public String name() {
        return "ONE-WAITER";
    }

    @Override
    public List<Violation> check(Target target) {
        CallTree tree = new CallTree(target.models());
        return target.models().processes().stream().flatMap(top -> doubleWaits(tree, top)).distinct().toList();
    }

    private static Stream<Violation> doubleWaits(CallTree tree, ProcessFile top) {
        List<MessageWait> waits = tree.reachableFrom(top).stream().flatMap(MessageWait::in).toList();
        return waits.stream().flatMap(wait -> waits.stream()
                .filter(other -> other.message().equals(wait.message()) && !other.file().equals(wait.file()))
                .limit(1)
                .map(other -> wait.file().violation(wait.element(),
                        "message %s is awaited in %s as well".formatted(wait.message(), other.file().id()))));
    }
}
