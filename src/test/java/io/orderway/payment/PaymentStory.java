package io.orderway.payment;

import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.order.OrderProgress;
import io.orderway.order.Shipments;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Brings shipments that wait for their cover, and asks how far it has come. */
@Component
public class PaymentStory {

    private final ProcessEngine engine;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final Shipments shipments;

    PaymentStory(ProcessEngine engine, TestOrders orders, OrderProgress progress, Shipments shipments) {
        this.engine = engine;
        this.orders = orders;
        this.progress = progress;
        this.shipments = shipments;
    }

    /** A released order with so many pieces at 2.00 GBP net, 2.40 gross, all on one shipment. */
    public ShipmentNumber shipment(Customer customer, int pieces) {
        Sku sku = orders.product("2.00");
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), pieces, "2.00"));
        progress.release(number);
        return shipments.open(number, Map.of(1, pieces));
    }

    public ShipmentNumber freeShipment(Customer customer) {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(orders.product().value(), 1, "0.00"));
        progress.release(number);
        return shipments.open(number, Map.of(1, 1));
    }

    /** The warehouse finds nothing of the shipment; what is open again goes on another one. */
    public ShipmentNumber pickNothingAndReopen(ShipmentNumber shipment, int pieces) {
        shipments.recordPicked(shipment, Map.of(1, 0));
        return shipments.open(shipment.orderNumber(), Map.of(1, pieces));
    }

    public ProcessInstance start(String process, ShipmentNumber shipment) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, shipment.orderNumber().value(),
                Map.of("orderNumber", shipment.orderNumber().value(), "shipmentNumber", shipment.value(), "taskPriority", 50));
    }

    public Task task(ShipmentNumber shipment, String id) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(shipment.orderNumber().value()).taskDefinitionKey(id)
                .singleResult();
    }

    public void complete(ShipmentNumber shipment, String task, Map<String, Object> answers) {
        engine.getTaskService().complete(task(shipment, task).getId(), answers);
    }

    public Map<String, Object> facts(ProcessInstance instance) {
        return engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .collect(Collectors.toMap(HistoricVariableInstance::getName, HistoricVariableInstance::getValue));
    }

}
