package io.orderway.walk;

import io.orderway.TestOrders;
import io.orderway.customer.CommercialTerms;
import io.orderway.customer.Contact;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.customer.PostalAddress;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderIntake;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Draws an order with its customer, its articles and what lies of them on the shelves. */
class WalkPlacing {

    private static final List<String> PRICES = List.of("2.00", "12.00", "60.50", "333.33");
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private final TestOrders orders;
    private final Customers customers;
    private final Stock stock;
    private final OrderIntake intake;

    WalkPlacing(TestOrders orders, Customers customers, Stock stock, OrderIntake intake) {
        this.orders = orders;
        this.customers = customers;
        this.stock = stock;
        this.intake = intake;
    }

    WalkedOrder place(Random random) {
        Customer customer = customer(random);
        List<Sku> articles = new ArrayList<>();
        TestOrders.Draft draft = new TestOrders.Draft(customer.number());
        int lines = 1 + random.nextInt(3);
        for (int line = 0; line < lines; line++) {
            String price = WalkDesk.any(PRICES, random);
            Sku article = orders.product(price);
            int pieces = 1 + random.nextInt(30);
            int there = switch (random.nextInt(6)) {
                case 0 -> 0;
                case 1 -> random.nextInt(pieces + 1);
                default -> pieces + random.nextInt(50);
            };
            if (there > 0) {
                stock.bookIn(article, Quantity.of(there), "Opening stock");
            }
            articles.add(article);
            draft.line(article.value(), pieces, price);
        }
        wish(draft, random);
        OrderDraft asked = draft.build();
        return new WalkedOrder(intake.place(asked), asked, articles);
    }

    private static void wish(TestOrders.Draft draft, Random random) {
        if (random.nextBoolean()) {
            draft.partial();
        }
        if (random.nextInt(5) == 0) {
            draft.rush();
        }
        if (random.nextInt(8) == 0) {
            draft.collection();
        }
    }

    private Customer customer(Random random) {
        Customer usual = orders.customer(random.nextBoolean() ? PaymentTerms.PREPAID : PaymentTerms.net(30),
                WalkDesk.any(List.of(CustomerTier.values()), random));
        boolean incomplete = random.nextInt(8) == 0;
        Handling handling = new Handling(random.nextInt(12) == 0, random.nextBoolean(), false, random.nextInt(3) == 0);
        PostalAddress address = new PostalAddress("1 High Street", incomplete ? null : "SW1A 1AA", "London", "GB");
        Contact contact = new Contact("orders-%d@walk.example".formatted(NEXT.incrementAndGet()), "+442079460321");
        CommercialTerms terms = new CommercialTerms(usual.terms().tier(), usual.terms().payment(),
                Money.of(random.nextInt(5) == 0 ? "300" : "10000", "GBP"), "TRADE", "GB123456789");
        Customer customer = new Customer(usual.number(), usual.name(), contact, address, terms, handling);
        customers.save(customer);
        return customer;
    }

    /** The same once more, with a reference of its own. */
    static OrderDraft again(WalkedOrder order) {
        OrderDraft first = order.draft();
        return new OrderDraft(first.channel(), first.externalReference() + order.nextEvent(), first.customerReference(), first.customerNumber(), first.houseAccount(),
                first.documentDate(), first.requestedDate(), first.deliveryWish(), first.rushRequested(), first.shippingMethod(), first.currency(),
                first.parties(), first.lines(), first.remark(), first.bulk());
    }
}
