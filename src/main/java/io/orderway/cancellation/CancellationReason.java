package io.orderway.cancellation;

/** Why a customer or the house wants to cancel. */
public enum CancellationReason {
    NOT_NEEDED("It is not needed any more"),
    ORDERED_BY_MISTAKE("It was ordered by mistake"),
    TOO_LATE("It comes too late"),
    FOUND_ELSEWHERE("It was found elsewhere"),
    NOT_AVAILABLE("It cannot be delivered"),
    NOT_TRUSTED("The order is not trusted"),
    DELAY_NOT_ACCEPTED("The new delivery date was not accepted"),
    OTHER("Another reason");

    private final String words;

    CancellationReason(String words) {
        this.words = words;
    }

    /** One sentence for customers and clerks, without a full stop. */
    public String words() {
        return words;
    }

    /** Those that a customer may choose. */
    public boolean isForCustomers() {
        return this != NOT_AVAILABLE && this != NOT_TRUSTED && this != DELAY_NOT_ACCEPTED;
    }
}
