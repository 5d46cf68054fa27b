package io.orderway.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a failing sequence what the failure does not need: first halves, then smaller and smaller pieces (delta debugging). */
final class Shrinker {

    private Shrinker() {
    }

    /**
     * @param fails   whether a shorter sequence still fails in the same way
     * @param atMost  so many sequences are tried
     * @return the shortest failing sequence that was seen
     */
    static <T> List<T> shrink(List<T> failing, Predicate<List<T>> fails, int atMost) {
        List<T> shortest = List.copyOf(failing);
        int tried = 0;
        int piece = Math.max(1, shortest.size() / 2);
        while (piece >= 1) {
            boolean shorter = false;
            for (int from = 0; from < shortest.size() && tried < atMost;) {
                List<T> candidate = without(shortest, from, Math.min(shortest.size(), from + piece));
                tried++;
                if (fails.test(candidate)) {
                    shortest = candidate;
                    shorter = true;
                } else {
                    from += piece;
                }
            }
            if (piece == 1 && (!shorter || tried >= atMost)) {
                break;
            }
            piece = shorter && piece == 1 ? 1 : Math.max(1, piece / 2);
        }
        return shortest;
    }

    private static <T> List<T> without(List<T> sequence, int from, int to) {
        List<T> rest = new ArrayList<>(sequence.subList(0, from));
        rest.addAll(sequence.subList(to, sequence.size()));
        return List.copyOf(rest);
    }
}
