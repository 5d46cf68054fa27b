package io.orderway.notification;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** Reads what customers were told. */
public interface Messages {

    /** Oldest first. */
    List<Message> of(OrderNumber number);

    MessageBacklog backlog();
}
