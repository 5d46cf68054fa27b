package io.orderway.department.application;

import io.orderway.shared.OrderNumber;
import java.util.Set;

/** Knows who has had work on an order. */
public interface InvolvedDepartments {

    /** Those of the given departments that an order's task was offered to, done or not. */
    Set<String> among(Set<String> departments, OrderNumber number);
}
