package io.orderway;

import io.orderway.catalog.Customs;
import io.orderway.catalog.Price;
import io.orderway.catalog.PriceScope;
import io.orderway.catalog.Prices;
import io.orderway.catalog.Product;
import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Products;
import io.orderway.catalog.Replenishment;
import io.orderway.catalog.VatClass;
import io.orderway.customer.CommercialTerms;
import io.orderway.customer.Contact;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.customer.PostalAddress;
import io.orderway.order.Channel;
import io.orderway.order.DeliveryWish;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderIntake;
import io.orderway.order.OrderPurpose;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Brings tests customers, articles and orders of their own, through the use cases that everybody uses. */
@Component
public class TestOrders {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Customers customers;
    private final Products products;
    private final Prices prices;
    private final OrderIntake intake;

    TestOrders(Customers customers, Products products, Prices prices, OrderIntake intake) {
        this.customers = customers;
        this.products = products;
        this.prices = prices;
        this.intake = intake;
    }

    /** A customer with a complete British address, 30 days to pay and a credit limit of 10,000 GBP. */
    public Customer customer() {
        return customer(new PaymentTerms("NET30"), CustomerTier.STANDARD);
    }

    public Customer customer(PaymentTerms terms, CustomerTier tier) {
        int n = NEXT.getAndIncrement();
        Customer customer = new Customer("T" + n, "Test Retail " + n, new Contact("orders@retail-%d.example".formatted(n), "+442079460" + (100 + n % 900)),
                new PostalAddress("1 High Street", "SW1A 1AA", "London", "GB"),
                new CommercialTerms(tier, terms, Money.of("10000", "GBP"), "TRADE", "GB123456789"), Handling.ORDINARY);
        return save(customer);
    }

    public Customer save(Customer customer) {
        customers.save(customer);
        return customer;
    }

    /** An orderable article of 250 g at a trade price of 2.00 GBP. */
    public Sku product() {
        return product("2.00");
    }

    public Sku product(String tradePrice) {
        Sku sku = Sku.of("T" + NEXT.getAndIncrement());
        products.save(new Product(sku, "Test article " + sku, 250, VatClass.STANDARD, new Customs("950300", "GB"),
                new Replenishment(Quantity.of(5), Quantity.of(20), "SUP-01", 10), ProductStatus.ORDERABLE));
        price(new PriceScope.ForList("TRADE"), sku, tradePrice);
        return sku;
    }

    public void price(PriceScope scope, Sku sku, String unitPrice) {
        prices.save(new Price(scope, sku, Quantity.of(1), Money.of(unitPrice, "GBP"), null, null));
    }

    /** Places a web shop order for so many pieces of each article, without prices of its own: the agreed ones apply. */
    public OrderNumber place(Customer customer, Map<Sku, Integer> pieces) {
        return intake.place(draft(customer, pieces).build());
    }

    public OrderNumber place(Draft draft) {
        return intake.place(draft.build());
    }

    public Draft draft(Customer customer, Map<Sku, Integer> pieces) {
        Draft draft = new Draft(customer.number());
        pieces.forEach((sku, quantity) -> draft.line(sku.value(), quantity, null));
        return draft;
    }

    /** An order in the making; every part has an ordinary value. */
    public static class Draft {

        private final String customerNumber;
        private final List<OrderDraft.Line> lines = new ArrayList<>();
        private DeliveryWish wish = DeliveryWish.COMPLETE;
        private LocalDate requestedDate;
        private boolean rush;
        private ShippingMethod shipping = ShippingMethod.CARRIER;
        private boolean bulk;
        private Map<PartyRole, Party> parties = Map.of();
        private OrderPurpose purpose = OrderPurpose.SALE;
        private String externalReference = "TEST-" + NEXT.getAndIncrement();

        public Draft(String customerNumber) {
            this.customerNumber = customerNumber;
        }

        public Draft line(String sku, int quantity, String unitPrice) {
            return line(LineKind.GOODS, sku, quantity, unitPrice);
        }

        public Draft line(LineKind kind, String sku, int quantity, String unitPrice) {
            lines.add(new OrderDraft.Line(kind, sku, "Test article " + sku, quantity, unitPrice == null ? null : new BigDecimal(unitPrice)));
            return this;
        }

        public Draft partial() {
            wish = DeliveryWish.PARTIAL;
            return this;
        }

        public Draft rush() {
            rush = true;
            return this;
        }

        public Draft collection() {
            shipping = ShippingMethod.COLLECTION;
            return this;
        }

        /** As one of many that came with a file. */
        public Draft bulk() {
            bulk = true;
            return this;
        }

        public Draft billedTo(Party party) {
            parties = Map.of(PartyRole.BILL_TO, party);
            return this;
        }

        public Draft purpose(OrderPurpose what) {
            purpose = what;
            return this;
        }

        public Draft requestedFor(LocalDate date) {
            requestedDate = date;
            return this;
        }

        public Draft reference(String reference) {
            externalReference = reference;
            return this;
        }

        public OrderDraft build() {
            return new OrderDraft(Channel.WEB_SHOP, externalReference, "PO " + externalReference, customerNumber, false, null, requestedDate, wish,
                    rush, shipping, "GBP", parties, List.copyOf(lines), null, bulk, purpose);
        }
    }
}
