package io.orderway.demo;

import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Products;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.fulfilment.Bins;
import io.orderway.shared.Sku;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The demo company's customers, articles, prices, suppliers and bins; one customer is blocked and one article no longer sold. */
@Component
@Conditional(DemoWanted.class)
class DemoMasterData {

    private final Customers customers;
    private final Products products;
    private final Bins bins;

    DemoMasterData(Customers customers, Products products, Bins bins) {
        this.customers = customers;
        this.products = products;
        this.bins = bins;
    }

    void bring(DemoVisitor visitor) {
        DemoImport files = new DemoImport(visitor, "mona");
        for (String kind : new String[] {"customers", "products", "prices", "bills-of-materials", "suppliers", "purchase-prices"}) {
            files.run(kind, kind + ".csv", DemoFiles.read(kind + ".csv"));
        }
        DemoFiles.read("bins.csv").lines().skip(1).map(line -> line.split(",")).forEach(row -> bins.assign(Sku.of(row[0]), row[1]));
        customers.handle("C-1018", new Handling(true, false, false));
        products.changeStatus(Sku.of("OLD-999"), ProductStatus.DISCONTINUED);
    }
}
