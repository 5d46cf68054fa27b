package io.orderway.inventory;

/** What became of a change of stock by hand. */
public sealed interface StockOutcome {

    /** @param level how the stock stands after it */
    record Booked(StockLevel level) implements StockOutcome {
    }

    /** There is no such article. */
    record UnknownArticle(String reason) implements StockOutcome {
    }

    /** @param reason one sentence for the person who asked */
    record Refused(String reason) implements StockOutcome {
    }
}
