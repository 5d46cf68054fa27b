package io.orderway.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drives an order to its end, as it would go if everybody did his work and nothing more happened. */
final class WalkRest {

    private static final int MOST_ROUNDS = 250;
    private static final int ROUNDS_AS_EXPECTED = 80;

    private final WalkCast cast;
    private final WalkedOrder order;
    private final Map<String, Integer> timerRuns = new HashMap<>();

    WalkRest(WalkCast cast, WalkedOrder order) {
        this.cast = cast;
        this.order = order;
    }

    Optional<Walk.Failure> come() {
        try {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                if (!goOn(round)) {
                    return Optional.empty();
                }
            }
        } catch (RuntimeException thrown) {
            return Optional.of(new Walk.Failure("On the way to its rest it threw " + thrown.getClass().getSimpleName(), WalkLog.inFull(thrown)));
        }
        return Optional.of(new Walk.Failure("Does not come to rest", whereItStands(cast, order)));
    }

    /** For whoever looks at a failure. */
    static String whereItStands(WalkCast cast, WalkedOrder order) {
        return "%s waits at %s; what was refused last: %s\nWhat happened last:\n%s".formatted(order.number(),
                String.join(", ", cast.records().running(order)), cast.desk().lastRefusal(), String.join("\n", cast.records().lastEvents(order)));
    }

    /** Time passes only when there is nothing else to do. */
    private boolean goOn(int round) {
        if (cast.desk().runFirstJob(order) || cast.review().keepAll(order) || cast.money().payWhatIsAsked(order)) {
            return true;
        }
        boolean inCircles = round > ROUNDS_AS_EXPECTED && round % 4 == 0;
        if (inCircles ? cast.desk().workByChance(order, round) : cast.desk().workAsExpected(order)) {
            return true;
        }
        List<String> before = cast.records().running(order);
        cast.sweeps().run();
        return !cast.records().running(order).equals(before) || cast.desk().hasJob(order, false) || cast.goods().deliver(order)
                || cast.goods().receiveWhatIsWaitedFor(order) || cast.desk().runNextTimer(order, timerRuns) || cast.money().refundWhatWasDeclined(order);
    }
}
