package io.orderway.inventory.domain;

/** What an order may take from others and has to give, in the order in which orders come to goods. */
public enum AllocationStrategy {
    /** All it needs, from whoever has to give. */
    WIN("Gets all it needs"),
    /** At least what it has. */
    KEEP("Keeps what it has"),
    /** No more than it has, unless something is left. */
    FILL("Gets more if something is left"),
    /** Gives up what others need. */
    LOSE("Gives up what others need");

    private final String words;

    AllocationStrategy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
