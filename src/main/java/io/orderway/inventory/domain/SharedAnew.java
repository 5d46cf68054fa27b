package io.orderway.inventory.domain;

import io.orderway.inventory.domain.Claimant.Holding;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scarce goods as they would be shared among all that want or hold them. Whoever comes first is served first: with what is free, then with what those
 * hold who have to give, the last of them first, and only if that helps. Who had to give is served again with what is left in the end.
 */
public final class SharedAnew {

    private final Map<OrderNumber, Share> shares = new LinkedHashMap<>();
    private final Map<Sku, Integer> free;

    private SharedAnew(Map<Sku, Integer> free) {
        this.free = new HashMap<>(free);
    }

    /**
     * What changes for an order.
     *
     * @param gets  goods that are assigned to it
     * @param gives what is taken from it
     */
    public record Share(List<WantedLine> gets, List<Holding> gives) {
    }

    /** @param free free pieces per article; an article that is not named has none */
    public static SharedAnew of(List<Claimant> claimants, Map<Sku, Integer> free) {
        SharedAnew anew = new SharedAnew(free);
        Map<OrderNumber, Claimant> standing = new TreeMap<>(Comparator.comparing(OrderNumber::value));
        claimants.forEach(claimant -> standing.put(claimant.place().number(), claimant));
        List<Claimant> inTurn = claimants.stream().sorted(Comparator.comparing(Claimant::place)).toList();
        inTurn.stream().filter(claimant -> !claimant.wants().isEmpty()).forEach(claimant -> anew.serve(claimant, standing));
        inTurn.stream().map(claimant -> standing.get(claimant.place().number())).filter(anew::hasGiven).forEach(anew::serveAgain);
        return anew;
    }

    /** Of those for whom something changes. */
    public Map<OrderNumber, Share> shares() {
        return Map.copyOf(shares);
    }

    private void serve(Claimant claimant, Map<OrderNumber, Claimant> standing) {
        AllocationPlan plan = AllocationPlan.of(claimant.complete(), claimant.wants(), free);
        Map<OrderNumber, List<Holding>> taken = new LinkedHashMap<>();
        Map<Sku, Integer> withTaken = new HashMap<>(free);
        AllocationPlan better = plan;
        List<Claimant> fromLast = standing.values().stream().filter(claimant::mayTakeFrom).sorted(Comparator.comparing(Claimant::place).reversed()).toList();
        for (Claimant other : fromLast) {
            for (Holding holding : other.holdings()) {
                if (better.isShort() && holding.helps(better.missing())) {
                    holding.lines().forEach(line -> withTaken.merge(line.sku(), line.pieces(), Integer::sum));
                    taken.computeIfAbsent(other.place().number(), number -> new ArrayList<>()).add(holding);
                    better = AllocationPlan.of(claimant.complete(), claimant.wants(), withTaken);
                }
            }
        }
        if (pieces(better) > pieces(plan)) {
            free.putAll(withTaken);
            taken.forEach((number, holdings) -> take(number, holdings, standing));
            give(claimant, better);
        } else {
            give(claimant, plan);
        }
    }

    private void take(OrderNumber number, List<Holding> holdings, Map<OrderNumber, Claimant> standing) {
        standing.computeIfPresent(number, (same, claimant) -> claimant.without(holdings));
        shares.merge(number, new Share(List.of(), List.copyOf(holdings)), SharedAnew::both);
    }

    private boolean hasGiven(Claimant claimant) {
        return shares.containsKey(claimant.place().number()) && !shares.get(claimant.place().number()).gives().isEmpty();
    }

    /** What it waited for besides was given to it before, if there was any. */
    private void serveAgain(Claimant claimant) {
        Map<Integer, Integer> got = new HashMap<>();
        shares.get(claimant.place().number()).gets().forEach(line -> got.merge(line.lineNumber(), line.pieces(), Integer::sum));
        Map<Integer, WantedLine> open = new TreeMap<>();
        claimant.wants().forEach(line -> open.merge(line.lineNumber(), line,
                (one, other) -> new WantedLine(one.lineNumber(), one.sku(), one.pieces() + other.pieces())));
        List<WantedLine> wants = open.values().stream().filter(line -> line.pieces() > got.getOrDefault(line.lineNumber(), 0))
                .map(line -> new WantedLine(line.lineNumber(), line.sku(), line.pieces() - got.getOrDefault(line.lineNumber(), 0))).toList();
        give(claimant, AllocationPlan.of(claimant.complete(), wants, free));
    }

    private void give(Claimant claimant, AllocationPlan plan) {
        if (plan.isAnythingTaken()) {
            plan.takenByArticle().forEach((sku, pieces) -> free.merge(sku, -pieces, Integer::sum));
            shares.merge(claimant.place().number(), new Share(plan.taken(), List.of()), SharedAnew::both);
        }
    }

    private static int pieces(AllocationPlan plan) {
        return plan.taken().stream().mapToInt(WantedLine::pieces).sum();
    }

    private static Share both(Share one, Share other) {
        List<WantedLine> gets = new ArrayList<>(one.gets());
        gets.addAll(other.gets());
        List<Holding> gives = new ArrayList<>(one.gives());
        gives.addAll(other.gives());
        return new Share(List.copyOf(gets), List.copyOf(gives));
    }
}
