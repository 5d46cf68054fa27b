package io.orderway.inventory.domain;

import io.orderway.shared.Sku;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goods to be given out once: each piece goes to whoever takes first, and the earliest piece goes first. */
public final class Supplies {

    private final Map<Sku, Deque<Supply>> left = new HashMap<>();

    /** @param supplies in any order; those without pieces count for nothing */
    public Supplies(Collection<Supply> supplies) {
        supplies.stream().filter(supply -> supply.pieces() > 0).sorted(Supply.FIRST_TO_GO)
                .forEach(supply -> left.computeIfAbsent(supply.sku(), sku -> new ArrayDeque<>()).add(supply));
    }

    /**
     * Takes pieces away.
     *
     * @param pieces 0 or more
     * @return from what they come, the earliest first; together fewer where there are not enough
     */
    public List<Supply> take(Sku sku, long pieces) {
        Deque<Supply> queue = left.getOrDefault(sku, new ArrayDeque<>());
        List<Supply> taken = new ArrayList<>();
        long wanted = pieces;
        while (wanted > 0 && !queue.isEmpty()) {
            Supply first = queue.poll();
            int some = (int) Math.min(wanted, first.pieces());
            taken.add(first.of(some));
            if (some < first.pieces()) {
                queue.addFirst(first.of(first.pieces() - some));
            }
            wanted -= some;
        }
        return taken;
    }
}
