package io.orderway.notification;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** Reads what customers and suppliers were told. */
public interface Messages {

    /** Oldest first. */
    default List<Message> of(OrderNumber number) {
        return about(number.value());
    }

    /** What was written about an order, a customer's or one to a supplier; oldest first. */
    List<Message> about(String number);

    MessageBacklog backlog();
}
