package io.orderway.engine;

import java.time.LocalDate;
import java.util.Optional;

/** By when a customer expects what a process is about; queues are sorted by it. Implemented where orders are known. */
public interface PromisedDates {

    /** @param businessKey of the process; may be anything, also {@code null} */
    Optional<LocalDate> of(String businessKey);
}
