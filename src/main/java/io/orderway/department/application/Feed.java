package io.orderway.department.application;

import java.time.Instant;
import java.util.List;

/**
 * What changed for a person's departments.
 *
 * @param unseen  how many entries of the last days he has not seen yet
 * @param entries newest first
 */
public record Feed(int unseen, List<Entry> entries) {

    /**
     * @param id          names the entry when it was seen
     * @param departments whom of the reader's departments it concerns, as people call them
     */
    public record Entry(long id, Instant at, List<String> departments, String orderNumber, String sentence) {
    }
}
