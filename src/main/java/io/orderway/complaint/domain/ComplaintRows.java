package io.orderway.complaint.domain;

import io.orderway.shared.OrderNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All complaints. */
public interface ComplaintRows extends Repository<Complaint, Long> {

    Optional<Complaint> findById(long id);

    /** Keeps others off the complaint until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Complaint where id = :id")
    Optional<Complaint> lock(long id);

    List<Complaint> findByOrderNumberOrderById(OrderNumber orderNumber);
}
