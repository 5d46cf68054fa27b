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

    Optional<CarrierClaim> findByLossId(long lossId);

    /** Keeps others off the claim until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from CarrierClaim where lossId = :lossId")
    Optional<CarrierClaim> lock(long lossId);

    List<CarrierClaim> findByOrderNumberOrderById(OrderNumber orderNumber);
}
