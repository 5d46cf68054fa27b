package io.orderway.rush;

import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.List;

/** What sales decided on a rush, published within the decision's transaction. */
public sealed interface RushEvent {

    OrderNumber number();

    /** @param pushedBack shipments that now wait longer; those whose promise broke have a new one */
    record Accepted(OrderNumber number, List<RushImpact.PushedBack> pushedBack) implements RushEvent {
    }

    /** @param possible the date that the customer was promised instead */
    record Declined(OrderNumber number, LocalDate possible) implements RushEvent {
    }
}
