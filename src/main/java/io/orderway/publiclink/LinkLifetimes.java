package io.orderway.publiclink;

import java.time.Duration;

/** How long links open. */
public interface LinkLifetimes {

    /** @param purpose as in {@link LinkSubject#purpose} */
    Duration of(String purpose);
}
