package io.orderway.fulfilment.application;

import io.orderway.catalog.Products;
import io.orderway.fulfilment.Bins;
import io.orderway.fulfilment.domain.StorageBin;
import io.orderway.fulfilment.domain.StorageBins;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredBins implements Bins {

    private final StorageBins bins;
    private final Products products;

    StoredBins(StorageBins bins, Products products) {
        this.bins = bins;
        this.products = products;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, String> of(Collection<Sku> skus) {
        return bins.of(skus.stream().map(Sku::value).toArray(String[]::new)).stream().collect(Collectors.toMap(StorageBin::sku, StorageBin::bin));
    }

    @Override
    @Transactional
    public void assign(Sku sku, String bin) {
        if (products.find(sku).isEmpty()) {
            throw new NotFoundException("There is no article %s.".formatted(sku));
        }
        bins.save(new StorageBin(sku, bin));
    }
}
