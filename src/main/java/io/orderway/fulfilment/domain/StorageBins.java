package io.orderway.fulfilment.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The places of all articles. */
public interface StorageBins extends Repository<StorageBin, String> {

    StorageBin save(StorageBin bin);

    List<StorageBin> findBySkuIn(Collection<String> skus);
}
