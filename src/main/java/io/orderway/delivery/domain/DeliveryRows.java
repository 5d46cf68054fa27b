package io.orderway.delivery.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All deliveries. */
public interface DeliveryRows extends Repository<Delivery, String> {

    Delivery save(Delivery delivery);

    Optional<Delivery> findById(String shipmentNumber);

    /** Keeps others off the delivery until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Delivery where shipmentNumber = :shipmentNumber")
    Optional<Delivery> lock(String shipmentNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Delivery where trackingNumber = :trackingNumber")
    Optional<Delivery> lockByTrackingNumber(String trackingNumber);
}
