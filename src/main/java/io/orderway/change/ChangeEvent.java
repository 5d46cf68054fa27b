package io.orderway.change;

/** What becomes of changes, published within its transaction. */
public sealed interface ChangeEvent {

    OrderChange change();

    /** Shown to the customer, who may confirm it. @param link opens the page on which he answers */
    record Offered(OrderChange change, String link) implements ChangeEvent {
    }

    record Made(OrderChange change) implements ChangeEvent {
    }

    /** It was declined, or nobody answered: the order goes on as it was. */
    record Left(OrderChange change) implements ChangeEvent {
    }

    /** What it has added was not paid for: that is not delivered, everything else is. */
    record NotPaid(OrderChange change) implements ChangeEvent {
    }

    /** Confirmed too late: the goods have left the house. */
    record TooLate(OrderChange change) implements ChangeEvent {
    }
}
