package io.orderway.fulfilment.application;

import io.orderway.fulfilment.Bins;
import io.orderway.fulfilment.domain.StorageBin;
import io.orderway.fulfilment.domain.StorageBins;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredBins implements Bins {

    private final StorageBins bins;

    StoredBins(StorageBins bins) {
        this.bins = bins;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, String> of(Collection<Sku> skus) {
        return bins.findBySkuIn(skus.stream().map(Sku::value).toList()).stream().collect(Collectors.toMap(StorageBin::sku, StorageBin::bin));
    }

    @Override
    @Transactional
    public void assign(Sku sku, String bin) {
        bins.save(new StorageBin(sku, bin));
    }
}
