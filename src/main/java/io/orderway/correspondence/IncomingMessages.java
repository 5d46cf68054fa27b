package io.orderway.correspondence;

import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Optional;

/** Reads what customers wrote. */
public interface IncomingMessages {

    /** Oldest first. */
    List<ReceivedMessage> of(OrderNumber number);

    Optional<ReceivedMessage> find(long id);
}
