package io.orderway.payment;

import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.order.OrderProgress;
import io.orderway.order.Shipments;
import io.orderway.payment.application.IncomingPayment;
import io.orderway.payment.application.TakePayment;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Brings shipments that wait for their cover, and asks how far it has come. */
@Component
public class PaymentStory {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final ProcessEngine engine;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final Shipments shipments;
    private final TakePayment takePayment;

    PaymentStory(ProcessEngine engine, TestOrders orders, OrderProgress progress, Shipments shipments, TakePayment takePayment) {
        this.engine = engine;
        this.orders = orders;
        this.progress = progress;
        this.shipments = shipments;
        this.takePayment = takePayment;
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

    /** A released order of a new customer with 100 pieces on one shipment, for which 240.00 GBP were asked and paid in advance. */
    public ShipmentNumber paid(Customer customer) {
        ShipmentNumber shipment = shipment(customer, 100);
        start("payment-commitment", shipment);
        pay(shipment.orderNumber(), "240.00", PaymentMethod.BANK_TRANSFER);
        return shipment;
    }

    /** @return the payment's own number */
    public String pay(OrderNumber number, String amount, PaymentMethod method) {
        String event = "payment-" + NEXT.getAndIncrement();
        takePayment.receive(new IncomingPayment("test-bank", event, number.value(), Money.of(amount, "GBP"), null, method));
        return event;
    }

    /** Asks for a refund as a process does that calls it, and lets it be worked out. */
    public ProcessInstance refund(OrderNumber number, RefundCause cause, String causeNumber, String amount) {
        Map<String, Object> variables = new HashMap<>(Map.of("orderNumber", number.value(), "refundCause", cause.name(), "refundCauseNumber",
                causeNumber, "taskPriority", 50));
        if (amount != null) {
            variables.put("refundAmount", amount);
        }
        ProcessInstance refund = engine.getRuntimeService().startProcessInstanceByKey("refund", number.value(), variables);
        determine(refund);
        return refund;
    }

    /** The refund that the house has started for the order by itself, worked out. */
    public ProcessInstance startedRefund(OrderNumber number) {
        ProcessInstance refund = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("refund")
                .processInstanceBusinessKey(number.value()).singleResult();
        determine(refund);
        return refund;
    }

    private void determine(ProcessInstance refund) {
        ManagementService management = engine.getManagementService();
        management.executeJob(management.createJobQuery().processInstanceId(refund.getId()).activityId("serviceTask_determineRefund").singleResult()
                .getId());
    }
}
