package io.orderway.purchasing.application;

import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.PurchaseOrders;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredPurchaseOrders implements PurchaseOrders {

    private final PurchaseOrderTable table;
    private final PurchaseOrderHistory history;
    private final JdbcClient jdbc;

    StoredPurchaseOrders(PurchaseOrderTable table, PurchaseOrderHistory history, JdbcClient jdbc) {
        this.table = table;
        this.history = history;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PurchaseOrder> find(PurchaseOrderNumber number) {
        return table.find(number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PurchaseOrder> newest(PurchaseOrderState state) {
        return table.newest(state);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PurchaseOrder.Event> events(PurchaseOrderNumber number) {
        return history.of(number);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, Integer> unsent(Collection<Sku> skus) {
        Map<Sku, Integer> pieces = new HashMap<>();
        jdbc.sql("""
                select sku, sum(pieces) as open from purchase_order_line join purchase_order using (number)
                 where sku = any(:skus) and state in ('PLACED', 'APPROVED') group by sku
                """)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(row -> {
                    pieces.put(Sku.of(row.getString("sku")), row.getInt("open"));
                });
        return pieces;
    }
}
