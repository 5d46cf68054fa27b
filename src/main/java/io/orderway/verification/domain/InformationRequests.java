package io.orderway.verification.domain;

import io.orderway.shared.OrderNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions that were asked. */
public interface InformationRequests extends Repository<InformationRequest, Long> {

    /** Keeps others off the order's open question until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from InformationRequest r where r.orderNumber = :number and r.closedAt is null")
    Optional<InformationRequest> lockOpen(OrderNumber number);

    @Query("from InformationRequest r where r.orderNumber = :number and r.closedAt is null")
    Optional<InformationRequest> findOpen(OrderNumber number);

    List<InformationRequest> findByOrderNumberOrderByAskedAtAscIdAsc(OrderNumber number);

    InformationRequest save(InformationRequest request);

    /** Gives new fields their numbers. */
    void flush();
}
