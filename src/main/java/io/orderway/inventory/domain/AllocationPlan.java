package io.orderway.inventory.domain;

import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which goods of an order can go now. Two lines of one article share what there is of it; the earlier line is served first.
 *
 * @param taken   goods that go, by line
 * @param missing goods that have to be waited for, by line
 */
public record AllocationPlan(List<WantedLine> taken, List<WantedLine> missing) {

    /**
     * @param complete  true if the customer wants everything in one delivery or nothing
     * @param available free pieces per article; an article that is not named has none
     */
    public static AllocationPlan of(boolean complete, List<WantedLine> wanted, Map<Sku, Integer> available) {
        Map<Sku, Integer> left = new HashMap<>(available);
        List<WantedLine> taken = new ArrayList<>();
        List<WantedLine> missing = new ArrayList<>();
        for (WantedLine line : wanted) {
            int pieces = Math.min(line.pieces(), left.getOrDefault(line.sku(), 0));
            left.merge(line.sku(), -pieces, Integer::sum);
            add(taken, line, pieces);
            add(missing, line, line.pieces() - pieces);
        }
        boolean nothingGoes = complete && !missing.isEmpty();
        return new AllocationPlan(nothingGoes ? List.of() : List.copyOf(taken), List.copyOf(missing));
    }

    public boolean isAnythingTaken() {
        return !taken.isEmpty();
    }

    public boolean isShort() {
        return !missing.isEmpty();
    }

    public Map<Integer, Integer> takenByLine() {
        return taken.stream().collect(Collectors.toMap(WantedLine::lineNumber, WantedLine::pieces));
    }

    /** Summed over lines, in the order of the article numbers. */
    public Map<Sku, Integer> takenByArticle() {
        return byArticle(taken);
    }

    public Map<Sku, Integer> missingByArticle() {
        return byArticle(missing);
    }

    private static Map<Sku, Integer> byArticle(List<WantedLine> lines) {
        return lines.stream().collect(Collectors.toMap(WantedLine::sku, WantedLine::pieces, Integer::sum, TreeMap::new));
    }

    private static void add(List<WantedLine> lines, WantedLine line, int pieces) {
        if (pieces > 0) {
            lines.add(new WantedLine(line.lineNumber(), line.sku(), pieces));
        }
    }
}
