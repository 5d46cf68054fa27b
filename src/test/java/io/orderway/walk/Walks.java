package io.orderway.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets many orders walk, one after the other, and shrinks what fails. */
final class Walks {

    private static final int MOST_REPLAYS = Integer.getInteger("orderway.walk.replays", 60);
    private static final int MOST_FAILURES = Integer.getInteger("orderway.walk.failures", 3);

    private final WalkCast cast;
    private final long firstSeed;
    private final int orders;
    private final int longest;
    private final Map<WalkAction, Integer> done = new EnumMap<>(WalkAction.class);
    private final Map<WalkAction, Integer> refused = new EnumMap<>(WalkAction.class);
    private final List<Walk.Result> failures = new ArrayList<>();
    private Duration time = Duration.ZERO;
    private int walked;

    Walks(WalkCast cast, long firstSeed, int orders, int longest) {
        this.longest = longest;
        this.cast = cast;
        this.firstSeed = firstSeed;
        this.orders = orders;
    }

    void run() {
        Instant start = Instant.now();
        for (long seed = firstSeed; seed < firstSeed + orders && failures.size() < MOST_FAILURES; seed++) {
            Walk.Result result = Walk.bySeed(cast, seed, longest);
            walked++;
            count(result);
            if (result.failure() != null) {
                failures.add(shrink(result));
                System.out.println(inWords(failures.get(failures.size() - 1)));
            }
        }
        time = Duration.between(start, Instant.now());
    }

    private void count(Walk.Result result) {
        for (int i = 0; i < result.steps().size(); i++) {
            boolean wasRefused = result.diary().get(i).contains(" refused: ");
            (wasRefused ? refused : done).merge(result.steps().get(i).action(), 1, Integer::sum);
        }
    }

    private Walk.Result shrink(Walk.Result failed) {
        String kind = failed.failure().kind();
        List<Walk.Result> shortest = new ArrayList<>(List.of(failed));
        Shrinker.shrink(failed.steps(), steps -> {
            Walk.Result again = Walk.again(cast, failed.seed(), steps);
            boolean same = again.failure() != null && again.failure().kind().equals(kind);
            if (same) {
                shortest.add(again);
            }
            return same;
        }, MOST_REPLAYS);
        return shortest.get(shortest.size() - 1);
    }

    List<Walk.Result> failures() {
        return failures;
    }

    String inWords() {
        return failures.stream().map(Walks::inWords).collect(Collectors.joining("\n\n"));
    }

    private static String inWords(Walk.Result result) {
        return "Seed %d: %s\n%s\nThe shortest way there that was seen:\n  %s".formatted(result.seed(), result.failure().kind(),
                result.failure().detail(), String.join("\n  ", result.diary()));
    }

    /** A table of what happened, for people. */
    String report() {
        StringBuilder report = new StringBuilder("%d orders from seed %d, %d failed, %d s\n\n".formatted(walked, firstSeed, failures.size(), time.toSeconds()));
        report.append("| What happened | done | refused with a sentence |\n| --- | ---: | ---: |\n");
        for (WalkAction action : WalkAction.values()) {
            report.append("| %s | %d | %d |\n".formatted(action.inWords(), done.getOrDefault(action, 0), refused.getOrDefault(action, 0)));
        }
        return report.toString();
    }
}
