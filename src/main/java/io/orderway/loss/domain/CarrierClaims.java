package io.orderway.loss.domain;

import io.orderway.shared.OrderNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All claims against carriers. */
public interface CarrierClaims extends Repository<CarrierClaim, Long> {

    CarrierClaim save(CarrierClaim claim);

    Optional<CarrierClaim> findByOccasion(String occasion);

    /** Keeps others off the claim until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from CarrierClaim where occasion = :occasion")
    Optional<CarrierClaim> lock(String occasion);

    List<CarrierClaim> findByOrderNumberOrderById(OrderNumber orderNumber);
}
