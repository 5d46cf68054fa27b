package io.orderway.department.application;

import io.orderway.order.OrderEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps what the departments were told, and what each person has seen of it. */
public interface Notices {

    /** @return false if the department was told of this very event before */
    boolean add(String department, OrderEvent.Recorded event, Concern concern);

    /** The newest of these departments, newest first. */
    List<Notice> newest(Collection<String> departments, int limit);

    /** How many events of these departments since the given moment the user has not yet seen. */
    int unseen(String user, Collection<String> departments, Instant since);

    /** The user has seen everything up to this notice. */
    void see(String user, long upTo);

    record Notice(long id, Instant at, String department, long eventId, String orderNumber, String sentence) {
    }
}
