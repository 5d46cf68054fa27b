package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads orders. */
public interface OrderReader {

    Optional<OrderView> find(OrderNumber number);

    /** @throws UnknownOrderException if there is no such order */
    OrderView get(OrderNumber number);

    /**
     * As {@link #get}, and keeps others off the order until the caller's transaction ends. Whoever changes stock or credit on an order's behalf
     * locks the order first.
     *
     * @throws UnknownOrderException if there is no such order
     */
    OrderView lock(OrderNumber number);

    /** What was promised to the order and how much it hurries, without its lines; empty if there is no such order. */
    Optional<OrderPromise> promise(OrderNumber number);

    /** What was promised to these orders and how much they hurry, without their lines; unknown numbers are left out. */
    List<OrderPromise> promises(Collection<OrderNumber> numbers);

    /** The customer's newest orders received before the given moment, newest first, in whatever state. */
    List<OrderView> ofCustomer(String customerNumber, Instant before, int limit);

    /** The newest orders of which a party has this e-mail address, in whatever letters; newest first. */
    List<OrderOfSender> ofEmail(String email, int limit);

    /** Orders of any customer, newest first; all states if none is given. */
    List<OrderView> page(OrderState state, int page, int size);

    long count(OrderState state);
}
