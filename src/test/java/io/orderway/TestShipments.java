package io.orderway;

import io.orderway.customer.Customer;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Shipments;
import io.orderway.order.ShippingMethod;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Brings tests shipments of their own: of released orders, their goods in stock and reserved. */
@Component
public class TestShipments {

    private final TestOrders orders;
    private final OrderProgress progress;
    private final OrderReader reader;
    private final Shipments shipments;
    private final Stock stock;
    private final RuntimeService runtime;
    private final Jobs jobs;
    private final TestTasks tasks;

    TestShipments(TestOrders orders, OrderProgress progress, OrderReader reader, Shipments shipments, Stock stock, RuntimeService runtime,
            Jobs jobs, TestTasks tasks) {
        this.orders = orders;
        this.progress = progress;
        this.reader = reader;
        this.shipments = shipments;
        this.stock = stock;
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
    }

    /** A shipment of 5 pieces of one new article for a new customer who takes parts. */
    public ShipmentNumber open() {
        return open(orders.draft(orders.customer(), Map.of(orders.product(), 5)).partial());
    }

    public ShipmentNumber open(Customer customer) {
        return open(orders.draft(customer, Map.of(orders.product(), 5)).partial());
    }

    /** The first shipment of the order, after as much stock as it wants was booked in. */
    public ShipmentNumber open(TestOrders.Draft draft) {
        OrderNumber number = orders.place(draft);
        progress.release(number);
        OrderView order = reader.get(number);
        order.goods().forEach(line -> stock.bookIn(Sku.of(line.sku()), Quantity.of(line.quantity()), "Delivery note"));
        runtime.startProcessInstanceByKey("stock-allocation", number.value(), Map.of("orderNumber", number.value(), "taskPriority", 50));
        return reader.get(number).shipments().get(0).number();
    }

    /** A shipment of the first so many pieces of an order of one article; the rest waits. */
    public ShipmentNumber openPart(TestOrders.Draft draft, int pieces) {
        OrderNumber number = orders.place(draft);
        progress.release(number);
        return openRest(number, Sku.of(reader.get(number).goods().get(0).sku()), pieces);
    }

    /** One more shipment of the order, for pieces that are booked in now. */
    public ShipmentNumber openRest(OrderNumber number, Sku sku, int pieces) {
        stock.bookIn(sku, Quantity.of(pieces), "Delivery note");
        runtime.startProcessInstanceByKey("stock-allocation", number.value(), Map.of("orderNumber", number.value(), "taskPriority", 50));
        List<OrderView.Shipment> opened = reader.get(number).shipments();
        return opened.get(opened.size() - 1).number();
    }

    /** The same, picked in full and packed into so many parcels. */
    public ShipmentNumber packed(TestOrders.Draft draft, int weightGrams, int parcels) {
        ShipmentNumber shipment = open(draft);
        pack(shipment, weightGrams, parcels);
        return shipment;
    }

    /** The same, handed over to the house's carrier or, if the order says so, to the customer. */
    public ShipmentNumber handedOver(TestOrders.Draft draft) {
        ShipmentNumber shipment = packed(draft, 1250, 1);
        handOver(shipment);
        return shipment;
    }

    /** A handed-over shipment of 5 pieces for a new customer. */
    public ShipmentNumber handedOver() {
        return handedOver(orders.draft(orders.customer(), Map.of(orders.product(), 5)));
    }

    public void handOver(ShipmentNumber shipment) {
        ProcessInstance shipping = start("order-shipping", shipment);
        if (reader.get(shipment.orderNumber()).shippingMethod() == ShippingMethod.COLLECTION) {
            tasks.complete(shipping, "userTask_handOverToCustomer", Map.of("collectionResult", "COLLECTED"));
        } else {
            jobs.execute(shipment.orderNumber().value(), "serviceTask_bookCarrier");
            tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));
        }
    }

    public void pack(ShipmentNumber shipment, int weightGrams, int parcels) {
        OrderView.Shipment opened = shipment(shipment);
        shipments.recordPicked(shipment, opened.lines().stream()
                .collect(Collectors.toMap(OrderView.ShipmentLine::lineNumber, OrderView.ShipmentLine::quantity)));
        shipments.recordPacked(shipment, weightGrams, parcels);
    }

    public OrderView.Shipment shipment(ShipmentNumber shipment) {
        return reader.get(shipment.orderNumber()).shipment(shipment).orElseThrow();
    }

    /** Starts one of the processes that carry a shipment, as the order's process does. */
    public ProcessInstance start(String process, ShipmentNumber shipment, int priority) {
        return runtime.startProcessInstanceByKey(process, shipment.orderNumber().value(), Map.of("orderNumber", shipment.orderNumber().value(),
                "shipmentNumber", shipment.value(), "taskPriority", priority, "backorderOpen", false));
    }

    public ProcessInstance start(String process, ShipmentNumber shipment) {
        return start(process, shipment, 50);
    }
}
