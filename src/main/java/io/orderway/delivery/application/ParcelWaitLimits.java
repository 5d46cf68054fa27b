package io.orderway.delivery.application;

/** How long a late or lost parcel may be waited for; the table {@code parcel-wait-limit} sets it. */
public interface ParcelWaitLimits {

    /** @param country of delivery, ISO code; may be null */
    int longestWaitDays(String country);
}
