package io.orderway.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets many histories happen, one after the other, and shrinks what fails. */
final class StockHistories {

    private static final int MOST_REPLAYS = 60;
    private static final int MOST_FAILURES = 3;

    private final StockStaff staff;
    private final List<String> failures = new ArrayList<>();
    private final Map<StockDeed, int[]> doneAndRefused = new EnumMap<>(StockDeed.class);

    StockHistories(StockStaff staff) {
        this.staff = staff;
    }

    /** @return a table of what happened, for people */
    String run(long firstSeed, int histories, int steps) {
        Instant start = Instant.now();
        int happened = 0;
        for (long seed = firstSeed; seed < firstSeed + histories && failures.size() < MOST_FAILURES; seed++) {
            StockHistory.Result result = StockHistory.run(staff, StockHistory.draw(seed, steps));
            count(result);
            happened++;
            if (result.failure() != null) {
                failures.add(inWords(seed, shrink(result)));
                System.out.println(failures.get(failures.size() - 1));
            }
        }
        return "%d histories of %d steps from seed %d, %d failed, %d s%n%n".formatted(happened, steps, firstSeed, failures.size(),
                Duration.between(start, Instant.now()).toSeconds()) + table();
    }

    /** Each with its seed and the shortest history that was seen to fail in the same way. */
    List<String> failures() {
        return failures;
    }

    StockHistory.Result shrink(StockHistory.Result failed) {
        List<StockHistory.Result> shortest = new ArrayList<>(List.of(failed));
        Shrinker.shrink(failed.steps(), steps -> {
            StockHistory.Result again = StockHistory.run(staff, steps);
            boolean same = again.failure() != null && again.failure().kind().equals(failed.failure().kind());
            if (same) {
                shortest.add(again);
            }
            return same;
        }, MOST_REPLAYS);
        return shortest.get(shortest.size() - 1);
    }

    private void count(StockHistory.Result result) {
        for (int i = 0; i < result.diary().size(); i++) {
            int refused = result.diary().get(i).contains(" refused: ") ? 1 : 0;
            doneAndRefused.computeIfAbsent(result.steps().get(i).deed(), deed -> new int[2])[refused]++;
        }
    }

    private String table() {
        return doneAndRefused.entrySet().stream()
                .map(deed -> "| %s | %d | %d |%n".formatted(deed.getKey().inWords(), deed.getValue()[0], deed.getValue()[1]))
                .collect(Collectors.joining("", "| What happened | done | refused with a sentence |\n| --- | ---: | ---: |\n", ""));
    }

    private static String inWords(long seed, StockHistory.Result result) {
        return "Seed %d: %s\n%s\nThe shortest history that was seen to fail so:\n  %s".formatted(seed, result.failure().kind(),
                result.failure().detail(), String.join("\n  ", result.diary()));
    }
}
