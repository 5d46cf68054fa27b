package io.orderway.returns;

import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.order.Shipments;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.PaymentStory;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings tests orders whose goods are with the customer and paid for. */
@Component
public class ReturnStory {

    private final TestOrders orders;
    private final TestShipments testShipments;
    private final Shipments shipments;
    private final Customers customers;
    private final PaymentStory payment;
    private final JdbcClient jdbc;

    ReturnStory(TestOrders orders, TestShipments testShipments, Shipments shipments, Customers customers, PaymentStory payment, JdbcClient jdbc) {
        this.orders = orders;
        this.testShipments = testShipments;
        this.shipments = shipments;
        this.customers = customers;
        this.payment = payment;
        this.jdbc = jdbc;
    }

    /** Who pays in advance and may withdraw. */
    public Customer consumer() {
        Customer customer = orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD);
        customers.handle(customer.number(), new Handling(false, false, false, true));
        return customer;
    }

    /** 5 pieces at 2.40 GBP gross, paid in advance and delivered today. */
    public OrderNumber delivered(Customer customer, Sku sku) {
        return delivered(new TestOrders.Draft(customer.number()).line(sku.value(), 5, "2.00"), "12.00");
    }

    public OrderNumber delivered(TestOrders.Draft draft, String paid) {
        ShipmentNumber shipment = testShipments.packed(draft, 1250, 1);
        payment.start("payment-commitment", shipment);
        payment.pay(shipment.orderNumber(), paid, PaymentMethod.BANK_TRANSFER);
        arrive(shipment);
        return shipment.orderNumber();
    }

    /** The bank says that money has come. */
    public void pay(OrderNumber number, String amount) {
        payment.pay(number, amount, PaymentMethod.BANK_TRANSFER);
    }

    /** Hands a packed shipment over and has it delivered today. */
    public void arrive(ShipmentNumber shipment) {
        testShipments.handOver(shipment);
        testShipments.start("delivery-follow-up", shipment);
        jdbc.sql("update delivery set delivered_at = now() where shipment_number = :shipment").param("shipment", shipment.value()).update();
        shipments.recordDelivered(shipment);
    }

    /** As if everything of the order had arrived so many days ago. */
    public void arrivedDaysAgo(OrderNumber number, int days) {
        jdbc.sql("update delivery set delivered_at = delivered_at - make_interval(days => :days) where shipment_number like :shipments")
                .param("days", days).param("shipments", number + "-%").update();
    }
}
