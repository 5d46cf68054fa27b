package io.orderway.inventory;

import io.orderway.shared.Sku;
import java.time.Instant;

/**
 * A count of an article, or a correction of its books.
 *
 * @param reason     why it is counted or corrected
 * @param counted    pieces found; null until somebody has counted, and for a correction
 * @param books      pieces that the books said at the moment of counting; null likewise
 * @param difference pieces more (positive) or less (negative) than the books said; null until it is known
 * @param countedBy  who has counted, or stated the difference; null until then
 * @param signedBy   who has signed it; null where nobody had to
 * @param endedAt    when it was booked or dropped; null before
 */
public record StockCount(String number, Sku sku, Kind kind, State state, String reason, String askedBy, Instant askedAt, Integer counted, Integer books,
        Integer difference, String countedBy, Instant countedAt, String signedBy, Instant endedAt) {

    /** What it is. */
    public enum Kind {
        COUNT, CORRECTION
    }

    /** How far it has come. */
    public enum State {
        ORDERED, COUNTED, BOOKED, DROPPED
    }

    public boolean isIn(State asked) {
        return state == asked;
    }
}
