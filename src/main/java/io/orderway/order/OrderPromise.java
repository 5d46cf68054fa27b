package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.time.LocalDate;

/** @param promisedDate the date that holds now; null until there is a promise */
public record OrderPromise(OrderNumber number, Urgency urgency, LocalDate promisedDate) {
}
