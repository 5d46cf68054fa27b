package io.orderway.inventory.application;

import io.orderway.order.Urgency;

/** How long the house takes, as the table {@code handling-time} says. */
public interface HandlingTimes {

    /** @return working days from goods on the shelf to goods handed over, 0 or more */
    int workingDays(Urgency urgency);
}
