package io.orderway.inventory;

/** What became of the wish to have something counted or corrected. */
public sealed interface CountOutcome {

    /** @param level how the stock stands now */
    record Booked(StockCount count, StockLevel level) implements CountOutcome {
    }

    /** Somebody has a task: to count, to sign, or to free reserved goods. Nothing is booked before that. */
    record WithSomebody(StockCount count) implements CountOutcome {
    }

    /** There is no such article. */
    record UnknownArticle(String reason) implements CountOutcome {
    }

    /** @param reason one sentence for the person who asked */
    record Refused(String reason) implements CountOutcome {
    }
}
