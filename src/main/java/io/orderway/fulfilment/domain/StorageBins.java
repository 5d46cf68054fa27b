package io.orderway.fulfilment.domain;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The places of all articles. */
public interface StorageBins extends Repository<StorageBin, String> {

    StorageBin save(StorageBin bin);

    /** Native: a list of parameters is translated anew each time. */
    @Query(nativeQuery = true, value = "select sku, bin from storage_bin where sku = any(:skus)")
    List<StorageBin> of(String[] skus);
}
