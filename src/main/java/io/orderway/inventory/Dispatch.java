package io.orderway.inventory;

import java.time.LocalTime;

/**
 * How goods get from the shelf to the customer with the carrier that would be chosen for them.
 *
 * @param cutOff      goods that are at hand before this time, on the house's clock, are begun the same working day
 * @param packingDays working days that packing takes beyond the ordinary handling time, 0 or more
 * @param transitDays working days from hand-over to delivery, 0 or more; 0 for goods that the customer collects
 */
public record Dispatch(LocalTime cutOff, int packingDays, int transitDays) {
}
