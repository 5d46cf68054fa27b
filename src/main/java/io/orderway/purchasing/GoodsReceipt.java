package io.orderway.purchasing;

import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Goods that a supplier has brought with one delivery note.
 *
 * @param orderNamed the purchase order as the sender named it
 * @param order      the purchase order that it is; null until that is known
 * @param cameOn     today or before
 * @param finding    what is wrong with the announcement; null if nothing is
 */
public record GoodsReceipt(String number, String orderNamed, PurchaseOrderNumber order, String deliveryNote, LocalDate cameOn, State state, String finding,
        Instant announcedAt, List<Line> lines) {

    /** How far the goods have come. */
    public enum State {
        ANNOUNCED("Announced"),
        TAKEN_IN("To be inspected"),
        INSPECTED("To be put away"),
        BOOKED("Booked in"),
        SENT_BACK("Sent back");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    /**
     * @param pieces    as announced, at least 1
     * @param unitPrice that the supplier charges; null if he does not say
     * @param orderLine of the purchase order; null if it has no such article
     * @param toInspect pieces that are not sent back at once, 0 to {@code pieces}
     * @param accepted  null until it was inspected
     * @param rejected  null until it was inspected
     * @param reason    why something was rejected; null if nothing was
     */
    public record Line(int line, Sku sku, int pieces, BigDecimal unitPrice, Integer orderLine, int toInspect, Integer accepted, Integer rejected,
            String reason) {

        public boolean isCounted() {
            return accepted != null;
        }
    }
}
