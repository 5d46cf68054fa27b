package io.orderway.returns;

/** How far a return has come. */
public enum ReturnState {
    /** Not decided yet. */
    ASKED,
    REFUSED,
    /** Accepted; the goods are on their way back. */
    ANNOUNCED,
    /** The goods are in the house. */
    RECEIVED,
    SETTLED,
    /** Our carrier lost it on the way back; the customer gets his money all the same. */
    LOST,
    /** Nothing came, and nothing more is expected. */
    ABANDONED;

    /** Whether its pieces may be given back once more. */
    public boolean freesPieces() {
        return this == REFUSED || this == ABANDONED;
    }
}
