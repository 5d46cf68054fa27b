package io.orderway.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What several rounds of the same have brought. */
final class Rounds {

    private final List<Double> results = new ArrayList<>();

    void add(double result) {
        results.add(result);
    }

    double median() {
        List<Double> sorted = results.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double lowest() {
        return Collections.min(results);
    }

    double highest() {
        return Collections.max(results);
    }

    int count() {
        return results.size();
    }
}
