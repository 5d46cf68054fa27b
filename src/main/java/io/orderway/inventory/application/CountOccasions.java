package io.orderway.inventory.application;

/** Whether something that happened is an occasion to count an article, as the table {@code count-occasion} says. */
public interface CountOccasions {

    /**
     * A picker found less than the books say.
     *
     * @param missing pieces that were not found, at least 1
     * @param left    pieces that the books say are still on hand
     */
    boolean isShortPickOne(int missing, int left);
}
