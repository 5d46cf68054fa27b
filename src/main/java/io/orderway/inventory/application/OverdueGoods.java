package io.orderway.inventory.application;

import java.util.OptionalInt;

/** What is thought of goods that should have come already, as the table {@code overdue-goods} says. */
public interface OverdueGoods {

    /**
     * @param daysOverdue working days since they were expected, 1 or more
     * @return working days from today until they are counted on, 1 or more; empty if they are not counted on any more
     */
    OptionalInt expectedIn(int daysOverdue);
}
