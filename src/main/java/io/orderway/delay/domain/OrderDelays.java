package io.orderway.delay.domain;

import io.orderway.shared.OrderNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All delays. */
public interface OrderDelays extends Repository<OrderDelay, Long> {

    Optional<OrderDelay> findById(long id);

    /** Keeps others off the delay until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OrderDelay where id = :id")
    Optional<OrderDelay> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OrderDelay where orderNumber = :number and closedAt is null")
    Optional<OrderDelay> lockOpen(OrderNumber number);

    List<OrderDelay> findByOrderNumberOrderById(OrderNumber number);
}
