package io.orderway.inventory.application;

import io.orderway.inventory.application.PromiseChecks.Check;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the promises that rest on goods of which something else is to come than was expected, a few orders at a time. */
@Service
public class RevisePromises {

    private static final int AT_ONCE = 20;

    private final PromiseChecks checks;
    private final LatePromises late;
    private final RevisePromise revision;

    RevisePromises(PromiseChecks checks, LatePromises late, RevisePromise revision) {
        this.checks = checks;
        this.late = late;
        this.revision = revision;
    }

    /** @return whether something is left to look at */
    @Transactional
    public boolean reviseSome() {
        Optional<Check> next = checks.next();
        next.ifPresent(this::revise);
        return next.isPresent() && checks.isAnyLeft();
    }

    /** Orders are locked by their numbers. */
    private void revise(Check check) {
        List<OrderNumber> left = late.of(check.sku()).stream().filter(number -> number.sequence() > check.lookedUpTo()).toList();
        List<OrderNumber> now = left.subList(0, Math.min(AT_ONCE, left.size()));
        now.forEach(number -> revision.revise(number, check.cause(), check.bySupplier()));
        if (now.size() == left.size()) {
            checks.done(check);
        } else {
            checks.lookedUpTo(check, now.get(now.size() - 1).sequence());
        }
    }
}
