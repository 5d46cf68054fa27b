package io.orderway.walk;

import io.orderway.walk.WalkRecords.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes one order from its receipt to its rest, by a seed or by the steps of an earlier walk. */
final class Walk {

    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final int SHORTEST = 6;
    private static final int TRIES_FOR_A_POSSIBLE_ACTION = 40;
    static final List<WalkLaw> LAWS = Stream.of(ProcessLaws.ALL, StockLaws.ALL, MoneyLaws.ALL, MessageLaws.ALL).flatMap(List::stream).toList();
    private static final String ALL_BREACHES = WalkRecords.breachesOf(LAWS);
    private static final String BREACHES_AT_ANY_MOMENT = WalkRecords.breachesOf(LAWS.stream().filter(WalkLaw::always).toList());
    private static final List<WalkAction> ORDINARY = byWeight(true);
    private static final List<WalkAction> EXTRAORDINARY = byWeight(false);
    /** How often what happens is what is expected to: some orders have a quiet life, others have not. */
    private static final List<Double> CALM = List.of(0.4, 0.7, 0.85, 0.95);

    private final WalkCast cast;
    private final long seed;
    private final int longest;
    private final List<WalkStep> steps = new ArrayList<>();
    private final List<String> diary = new ArrayList<>();
    private WalkedOrder order;

    private Walk(WalkCast cast, long seed, int longest) {
        this.cast = cast;
        this.seed = seed;
        this.longest = longest;
    }

    /** @param failure null where all went well */
    record Result(long seed, WalkedOrder order, List<WalkStep> steps, List<String> diary, Failure failure) {
    }

    /**
     * @param kind tells failures apart: the law that was broken, or what was thrown
     */
    record Failure(String kind, String detail) {
    }

    /** @param longest of so many steps at most, more than six */
    static Result bySeed(WalkCast cast, long seed, int longest) {
        return new Walk(cast, seed, longest).go(null);
    }

    /** The same order, to which only these things happen. */
    static Result again(WalkCast cast, long seed, List<WalkStep> steps) {
        return new Walk(cast, seed, steps.size()).go(steps);
    }

    private static List<WalkAction> byWeight(boolean ordinary) {
        return Stream.of(WalkAction.values()).filter(action -> action.isOrdinary() == ordinary)
                .flatMap(action -> Stream.generate(() -> action).limit(action.weight())).toList();
    }

    /** Neighbouring seeds are scattered: as they are, they would draw alike. */
    static Random random(long seed) {
        return new Random(seed * SCATTER);
    }

    private Result go(List<WalkStep> given) {
        order = cast.placing().place(random(seed));
        try (WalkLog log = new WalkLog()) {
            Failure failure = given == null ? stroll(log) : replay(given, log);
            if (failure == null) {
                failure = new WalkRest(cast, order).come().or(() -> check(true, log).map(this::withWhereItStands)).orElse(null);
            }
            return new Result(seed, order, List.copyOf(steps), List.copyOf(diary), failure);
        }
    }

    private Failure stroll(WalkLog log) {
        Random random = random(~seed);
        int length = SHORTEST + random.nextInt(longest - SHORTEST);
        double calm = WalkDesk.any(CALM, random);
        for (int i = 0; i < length; i++) {
            Failure failure = step(choose(random, calm), log);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private WalkStep choose(Random random, double calm) {
        for (int i = 0; i < TRIES_FOR_A_POSSIBLE_ACTION; i++) {
            WalkAction action = WalkDesk.any(random.nextDouble() < calm ? ORDINARY : EXTRAORDINARY, random);
            if (action.isPossible(cast, order)) {
                return new WalkStep(action, random.nextLong());
            }
        }
        return new WalkStep(WalkAction.RECEIVE_GOODS, random.nextLong());
    }

    private Failure replay(List<WalkStep> given, WalkLog log) {
        for (WalkStep step : given) {
            Failure failure = step.action().isPossible(cast, order) ? step(step, log) : null;
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private Failure step(WalkStep step, WalkLog log) {
        steps.add(step);
        try {
            diary.add(step.action() + " " + step.action().perform(cast, order, step.salt()));
        } catch (RuntimeException thrown) {
            diary.add(step.action() + " refused: " + thrown.getMessage());
            if (!step.action().mayBeRefusedWith(thrown)) {
                return new Failure(step.action() + " threw " + thrown.getClass().getSimpleName(), WalkLog.inFull(thrown));
            }
        }
        return check(false, log).orElse(null);
    }

    private Optional<Failure> check(boolean atRest, WalkLog log) {
        return log.failure().or(() -> breach(atRest ? ALL_BREACHES : BREACHES_AT_ANY_MOMENT));
    }

    private Failure withWhereItStands(Failure failure) {
        return new Failure(failure.kind(), failure.detail() + "\n" + WalkRest.whereItStands(cast, order));
    }

    private Optional<Failure> breach(String breaches) {
        List<Breach> found = cast.records().breaches(order, breaches);
        return found.stream().findFirst().map(first -> new Failure("Not so: " + first.law(), found.stream().filter(each -> each.law().equals(first.law()))
                .map(Breach::row).collect(Collectors.joining("\n"))));
    }
}
