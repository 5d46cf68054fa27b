package io.orderway.order.application;

import io.orderway.order.UnknownOrderException;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.shared.OrderNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Loads an order once per transaction, however many steps of it run in that transaction. */
@Component
class OrderAccess {

    private final EntityManager entities;

    OrderAccess(EntityManager entities) {
        this.entities = entities;
    }

    Optional<CustomerOrder> find(OrderNumber number) {
        return Optional.ofNullable(entities.find(CustomerOrder.class, number.sequence()));
    }

    CustomerOrder get(OrderNumber number) {
        return find(number).orElseThrow(() -> new UnknownOrderException(number));
    }

    /** Keeps others off the order until the transaction ends. */
    CustomerOrder lock(OrderNumber number) {
        CustomerOrder order = entities.find(CustomerOrder.class, number.sequence(), LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw new UnknownOrderException(number);
        }
        return order;
    }
}
