package io.orderway.loss.domain;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All searches. */
public interface ParcelLosses extends Repository<ParcelLoss, Long> {

    ParcelLoss save(ParcelLoss loss);

    Optional<ParcelLoss> findById(long id);

    /** Keeps others off the search until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ParcelLoss where id = :id")
    Optional<ParcelLoss> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ParcelLoss where shipmentNumber = :shipment order by id desc")
    List<ParcelLoss> lockOf(ShipmentNumber shipment);

    List<ParcelLoss> findByOrderNumberOrderById(OrderNumber orderNumber);
}
