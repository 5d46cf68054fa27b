package io.orderway.demo;

import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Products;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.shared.Sku;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The demo company's customers, articles and prices; one customer is blocked and one article no longer sold. */
@Component
@Conditional(DemoWanted.class)
class DemoMasterData {

    private final Customers customers;
    private final Products products;

    DemoMasterData(Customers customers, Products products) {
        this.customers = customers;
        this.products = products;
    }

    void bring(DemoVisitor visitor) {
        DemoImport files = new DemoImport(visitor, "mona");
        for (String kind : new String[] {"customers", "products", "prices"}) {
            files.run(kind, kind + ".csv", DemoFiles.read(kind + ".csv"));
        }
        customers.handle("C-1018", new Handling(true, false, false));
        products.changeStatus(Sku.of("OLD-999"), ProductStatus.DISCONTINUED);
    }
}
