package io.orderway.inventory;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Scarce goods that are shared anew by the table {@code allocation-priority}, once a planner has signed it. */
public interface Reallocations {

    /** What an order may take and has to give, as a planner may set it. */
    enum Place {
        WIN("Gets all it needs"),
        KEEP("Keeps what it has, and gets more before others"),
        FILL("Gets more if something is left, gives to those before it"),
        LOSE("Gives up what others need");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Has it worked out who would get what; a planner gets a task if somebody waits.
     *
     * @param sku empty for all articles
     * @return its number
     * @throws io.orderway.shared.ConflictException if one is being decided on, or nobody waits
     * @throws io.orderway.shared.NotFoundException if there is no such article
     */
    long ask(Optional<Sku> sku);

    Optional<Reallocation> find(long number);

    /**
     * Puts an order elsewhere and works everything out anew.
     *
     * @param reason 1 to 200 characters
     * @throws io.orderway.shared.ConflictException if it is decided already
     * @throws io.orderway.shared.NotFoundException if the order takes no part
     */
    void adjust(long number, OrderNumber order, Place place, String reason);

    /** Works everything out anew, as things stand now. */
    void workOutAnew(long number);

    /**
     * @param sku     null for all articles
     * @param open    false once it is decided
     * @param outcome in words
     * @param changed true if it was signed, but could not be carried out as it had been proposed, and was worked out anew
     */
    record Reallocation(long number, String sku, boolean open, String outcome, String askedBy, Instant askedAt, boolean changed,
            List<AffectedOrder> orders) {
    }

    /**
     * @param rule         why it stands where it does
     * @param waitsFor     pieces by article, in words; empty if for none
     * @param has          pieces that are kept or reserved for it and are not being picked; empty if none
     * @param promisedDate null if there is none
     */
    record AffectedOrder(OrderNumber number, Place place, String rule, int tableVersion, String waitsFor, String has, String wouldHave,
            LocalDate promisedDate, LocalDate wouldBePromised) {

        public boolean changes() {
            return !has.equals(wouldHave);
        }
    }
}
