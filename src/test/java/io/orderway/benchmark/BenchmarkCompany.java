package io.orderway.benchmark;

import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.CommercialTerms;
import io.orderway.customer.Contact;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.customer.PostalAddress;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Customers with credit without end, articles with stock without end, and one user for each department that has work to do. */
final class BenchmarkCompany {

    private static final int CUSTOMERS = 100;
    private static final int ARTICLES = 200;
    private static final int PIECES = 900_000;

    private final TestOrders orders;
    private final TestUsers users;
    private final Stock stock;

    BenchmarkCompany(ApplicationContext context) {
        this.orders = context.getBean(TestOrders.class);
        this.users = context.getBean(TestUsers.class);
        this.stock = context.getBean(Stock.class);
    }

    /** @param password of all users */
    record Company(List<String> customers, List<String> articles, String desk, String picker, String shipper, String carrier, String manager,
            String password) {
    }

    Company open() {
        return new Company(
                IntStream.range(0, CUSTOMERS).mapToObj(this::customer).toList(),
                IntStream.range(0, ARTICLES).mapToObj(n -> article()).toList(),
                users.in(Groups.ORDER_DESK), users.in(Groups.WAREHOUSE), users.in(Groups.SHIPPING), users.in(Groups.SYSTEMS),
                users.in(Groups.ADMINISTRATORS), TestUsers.PASSWORD);
    }

    private String customer(int n) {
        return orders.save(new Customer("BENCH-" + n, "Bench Retail " + n, new Contact("orders@bench-%d.example".formatted(n), "+442079460" + (100 + n)),
                new PostalAddress(n + " High Street", "SW1A 1AA", "London", "GB"),
                new CommercialTerms(CustomerTier.STANDARD, new PaymentTerms("NET30"), Money.of("100000000", "GBP"), "TRADE", "GB123456789"),
                Handling.ORDINARY)).number();
    }

    private String article() {
        Sku sku = orders.product();
        stock.takeOver(sku, Quantity.of(PIECES));
        return sku.value();
    }
}
