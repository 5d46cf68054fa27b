package io.orderway.intake.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * Proof that an order file was taken over whole: orders + credits + adjustments + charges + refused = rows, by count and by value. An
 * account that does not balance cannot be made.
 */
public record RowAccount(Tally read, Map<Disposition, Tally> ended) {

    /**
     * @param read  what was counted while the file was read
     * @param ended what was counted afterwards over the rows' ends
     * @throws IllegalStateException when a row or a penny is missing or counted twice
     */
    public RowAccount {
        EnumMap<Disposition, Tally> complete = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            complete.put(disposition, ended.getOrDefault(disposition, Tally.NOTHING));
        }
        ended = Map.copyOf(complete);
        Tally sum = complete.values().stream().reduce(Tally.NOTHING, Tally::plus);
        if (!sum.equals(read)) {
            throw new IllegalStateException("Read %d rows worth %s, accounted for %d worth %s: %s".formatted(read.rows(),
                    read.value().toPlainString(), sum.rows(), sum.value().toPlainString(), complete));
        }
    }

    public Tally of(Disposition disposition) {
        return ended.get(disposition);
    }
}
