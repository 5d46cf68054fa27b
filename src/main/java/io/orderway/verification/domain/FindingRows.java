package io.orderway.verification.domain;

import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The findings that there are. */
public interface FindingRows extends Repository<Finding, Long> {

    List<Finding> findByOrderNumberAndResolvedFalse(OrderNumber orderNumber);

    Optional<Finding> findByIdAndOrderNumberAndResolvedFalse(Long id, OrderNumber orderNumber);

    Optional<Finding> findById(Long id);

    Finding save(Finding finding);
}
