package io.orderway.order.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.customer.PostalAddress;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.TrackingInbox;
import io.orderway.delivery.application.TrackingReport;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEvent;
import io.orderway.inventory.Stock;
import io.orderway.order.LineKind;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.Party;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** The whole way of an order through all its processes; the job executor is off, so every save point is run by name. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderHandlingProcessTest {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TestOrders orders;
    private final TestTasks tasks;
    private final Jobs jobs;
    private final OrderReader reader;
    private final Timeline timeline;
    private final Stock stock;
    private final Customers customers;
    private final Consignments consignments;
    private final Inbox inbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final Books books;

    OrderHandlingProcessTest(ProcessEngine engine, RuntimeService runtime, TestOrders orders, TestTasks tasks, Jobs jobs, OrderReader reader,
            Timeline timeline, Stock stock, Customers customers, Consignments consignments, Inbox inbox, ObjectMapper json, Clock clock,
            Books books) {
        this.engine = engine;
        this.runtime = runtime;
        this.orders = orders;
        this.tasks = tasks;
        this.jobs = jobs;
        this.reader = reader;
        this.timeline = timeline;
        this.stock = stock;
        this.customers = customers;
        this.consignments = consignments;
        this.inbox = inbox;
        this.json = json;
        this.clock = clock;
        this.books = books;
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
    }

    @Test
    void aCleanOrderRunsFromReceiptToConfirmationWithoutADeskInBetween() {
        OrderNumber number = orders.place(orders.customer(), Map.of(stocked(50), 20));
        ProcessInstance handling = handling(number);

        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        ship(number);
        deliver(ShipmentNumber.of(number, 1));

        story(handling).isEnded().hasPassedInOrder("startEvent_orderReceived", "serviceTask_judgeUrgency", "callActivity_verifyOrder",
                "sendTask_acknowledgeOrder", "callActivity_allocateStock", "callActivity_commitPayment", "callActivity_fulfilOrder",
                "callActivity_shipOrder", "callActivity_followUpDelivery", "serviceTask_closeOrder", "endEvent_orderClosed");
        story(handling).hasNotPassed("endEvent_orderNotReleased", "callActivity_decideOnRush", "callActivity_completeShippingDetails",
                "serviceTask_giveUpUnpaidRemainder", "callActivity_completeBillingDetails", "endEvent_shipmentDelivered");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(types(number)).containsSubsequence("ORDER_RECEIVED", "ORDER_RELEASED", "ORDER_ACKNOWLEDGED", "SHIPMENT_OPENED", "SHIPMENT_PICKED",
                "SHIPMENT_PACKED", "SHIPMENT_HANDED_OVER", "SHIPMENT_DELIVERED", "DELIVERY_CONFIRMED", "ORDER_COMPLETED");
        books.of(number).say("""
                goods     reserved 20, handed over 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, SHIPPED, DELIVERY_CONFIRMATION, ORDER_COMPLETED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, CONFIRMATION_ASKED, DELIVERY_CONFIRMED, ORDER_COMPLETED""");
    }

    @Test
    void anImportedOrderBeginsBehindTheDesksOrdersAndIsThenWorkedOffLikeThem() {
        OrderNumber imported = orders.place(orders.draft(orders.customer(), Map.of(stocked(50), 20)).bulk());
        OrderNumber phoned = orders.place(orders.customer(), Map.of(stocked(50), 20));
        assertThat(jobs.find(imported.value(), "serviceTask_judgeUrgency").getPriority())
                .isLessThan(jobs.find(phoned.value(), "serviceTask_judgeUrgency").getPriority());

        List.of(imported, phoned).forEach(number -> jobs.execute(number.value(), "serviceTask_judgeUrgency"));

        assertThat(List.of(imported, phoned)).extracting(number -> engine.getTaskService().createTaskQuery()
                .processInstanceBusinessKey(number.value()).taskDefinitionKey("userTask_pickGoods").singleResult().getPriority())
                .containsOnly(Urgency.STANDARD.priority());
        books.of(imported).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }

    @Test
    void anOrderThatAPersonRejectsEndsUnreleased() {
        Customer customer = orders.customer();
        customers.handle(customer.number(), new Handling(true, false, false));
        OrderNumber number = orders.place(customer, Map.of(stocked(50), 20));
        ProcessInstance handling = handling(number);

        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        String review = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).singleResult().getTaskDefinitionKey();
        tasks.complete(child(number, "order-verification"), review, Map.of("reviewDecision", "REJECT", "rejectionReason", "CUSTOMER_BLOCKED"));

        story(handling).isEnded().hasPassed("endEvent_orderNotReleased").hasNotPassed("sendTask_acknowledgeOrder", "callActivity_allocateStock");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.REJECTED);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      ORDER_REJECTED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, REVIEW_NEEDED, ORDER_REJECTED""");
    }

    @Test
    void anOrderThatOnlyBillsChargesIsNeverPicked() {
        OrderNumber number = orders.place(new TestOrders.Draft(orders.customer().number()).line(LineKind.CHARGE, "POST", 1, "180.00"));
        ProcessInstance handling = handling(number);

        jobs.execute(number.value(), "serviceTask_judgeUrgency");

        story(handling).isEnded().hasPassedInOrder("gateway_billingDetailsComplete", "serviceTask_closeOrder", "endEvent_orderClosed")
                .hasNotPassed("callActivity_commitPayment", "callActivity_fulfilOrder");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.COMPLETED);
        books.of(number).say("""
                goods     not moved
                money     charged 216.00; in 0.00, out 0.00, owed 216.00
                told      ACKNOWLEDGEMENT, ORDER_COMPLETED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, ORDER_COMPLETED""");
    }

    @Test
    void anOrderThatIsNotPrepaidInTimeIsCancelledAndItsStockIsFree() {
        Sku sku = stocked(50);
        OrderNumber number = orders.place(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), Map.of(sku, 20));
        ProcessInstance handling = handling(number);

        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        assertThat(stock.level(sku).available()).isEqualTo(30);
        jobs.execute(number.value(), "boundaryEvent_prepaymentExpired");
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        story(handling).isEnded().hasPassedInOrder("callActivity_commitPayment", "serviceTask_giveUpUnpaidRemainder", "endEvent_paymentNotCommitted",
                "startEvent_deliveryStopped", "callActivity_undoCommitment", "callActivity_undoAllocation", "endEvent_deliveryUndone",
                "serviceTask_settleStoppedDelivery", "endEvent_deliveryStopped").hasNotPassed("callActivity_fulfilOrder");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(stock.level(sku).available()).isEqualTo(50);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, PAYMENT_REQUEST, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PREPAYMENT_REQUESTED, PREPAYMENT_EXPIRED, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void whatIsShortFollowsInASecondShipmentAndTheLastOneClosesTheOrder() {
        Sku there = stocked(50);
        Sku missing = orders.product();
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(there, 20)).line(missing.value(), 20, null).partial());
        ProcessInstance handling = handling(number);
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        ship(number);
        story(handling).isNotEnded();
        assertThat(child(number, "stock-allocation")).as("the rest waits while the first parcel is followed up").isNotNull();

        stock.bookIn(missing, Quantity.of(20), "Delivery note 7");
        releaseBackorders();
        jobs.execute(number.value(), "gateway_joinArrival");
        deliver(ShipmentNumber.of(number, 1));
        story(handling).isNotEnded().hasPassed("endEvent_shipmentDelivered");
        ship(number);
        deliver(ShipmentNumber.of(number, 2));

        story(handling).isEnded().hasPassed("endEvent_nothingOnBackorder", "endEvent_orderClosed");
        OrderView order = reader.get(number);
        assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order.shipments()).extracting(OrderView.Shipment::state).containsExactly(ShipmentState.CONFIRMED, ShipmentState.CONFIRMED);
        books.of(number).say("""
                goods     reserved 20 of line 1, handed over 20 of line 1, reserved 20 of line 2, handed over 20 of line 2
                money     charged 336.00, authorised 288.00, authorised 48.00; in 0.00, out 0.00, owed 336.00
                told      ACKNOWLEDGEMENT, SHIPPED, NEW_DELIVERY_DATE, DELIVERY_CONFIRMATION, SHIPPED, DELIVERY_CONFIRMATION, ORDER_COMPLETED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_OPENED, DELIVERY_PROMISE_CHANGED, PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_DELIVERED, CONFIRMATION_ASKED,
                          DELIVERY_CONFIRMED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED,
                          CONFIRMATION_ASKED, DELIVERY_CONFIRMED, ORDER_COMPLETED""");
    }

    @Test
    void anOrderWithoutAStreetIsPackedAndWaitsBeforeItIsShippedOnly() {
        Customer ordinary = orders.customer();
        Customer customer = orders.save(new Customer(ordinary.number(), ordinary.name(), ordinary.contact(),
                new PostalAddress(null, "SW1A 1AA", "London", "GB"), ordinary.terms(), ordinary.handling()));
        OrderNumber number = orders.place(customer, Map.of(stocked(50), 20));
        ProcessInstance handling = handling(number);

        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        pack(number);
        story(handling).hasPassed("callActivity_fulfilOrder").hasNotPassed("callActivity_shipOrder");
        jobs.execute(number.value(), "boundaryEvent_answerOverdue");
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        tasks.complete(child(number, "undo-fulfilment"), "userTask_putGoodsBack", Map.of("putBackResult", "ALL"));
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        story(handling).isEnded().hasPassedInOrder("callActivity_completeShippingDetails", "serviceTask_giveUpUnansweredRemainder", "endEvent_noAnswer",
                "callActivity_undoFulfilment", "callActivity_undoCommitment", "callActivity_undoAllocation", "endEvent_deliveryStopped");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      INFORMATION_REQUEST, ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, INFORMATION_REQUESTED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED,
                          DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, INFORMATION_NOT_OBTAINED,
                          GOODS_PUT_BACK, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void anOrderWhoseInvoiceAddressIsIncompleteIsDeliveredAndOnlyItsClosingWaits() {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(stocked(50), 20)).billedTo(withoutPostcode()));
        ProcessInstance handling = handling(number);

        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        ship(number);
        deliver(ShipmentNumber.of(number, 1));
        story(handling).hasPassed("gateway_everythingDelivered").isWaitingAt("callActivity_completeBillingDetails");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.IN_DELIVERY);
        jobs.execute(number.value(), "boundaryEvent_answerOverdue");
        tasks.complete(child(number, "billing-details"), "userTask_settleBillingDetails", Map.of("billingDetailsDecision", "AS_IT_STANDS"));

        story(handling).isEnded().hasPassedInOrder("callActivity_followUpDelivery", "callActivity_completeBillingDetails", "serviceTask_closeOrder",
                "endEvent_orderClosed");
        story(handling).hasNotPassed("callActivity_completeShippingDetails");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(types(number)).containsSubsequence("INFORMATION_REQUESTED", "DELIVERY_CONFIRMED", "INFORMATION_NOT_OBTAINED",
                "BILLING_DETAILS_SETTLED", "ORDER_COMPLETED");
        books.of(number).say("""
                goods     reserved 20, handed over 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      INFORMATION_REQUEST, ACKNOWLEDGEMENT, SHIPPED, DELIVERY_CONFIRMATION, ORDER_COMPLETED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, INFORMATION_REQUESTED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED,
                          DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, DELIVERY_CONFIRMED, INFORMATION_NOT_OBTAINED,
                          BILLING_DETAILS_SETTLED, ORDER_COMPLETED""");
    }

    private static Party withoutPostcode() {
        return new Party("Accounts", "accounts@retail.example", null, "1 High Street", null, "London", "GB");
    }

    private void ship(OrderNumber number) {
        pack(number);
        jobs.execute(number.value(), "serviceTask_bookCarrier");
        tasks.complete(child(number, "order-shipping"), "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));
    }

    private void pack(OrderNumber number) {
        tasks.complete(child(number, "order-fulfilment"), "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(child(number, "order-fulfilment"), "userTask_checkAndPack",
                Map.of("checkResult", "PASSED", "weightGrams", 5200, "parcels", 1));
    }

    private void deliver(ShipmentNumber shipment) {
        String tracking = consignments.find(shipment).orElseThrow().trackingNumber();
        TrackingReport report = new TrackingReport(tracking, TrackingStatus.DELIVERED, clock.instant(), "Front door");
        inbox.receive(new InboxEvent("order-handling-test", shipment.value(), TrackingInbox.TYPE, tracking, json.valueToTree(report)));
        jobs.execute(shipment.orderNumber().value(), "catchEvent_timeToObjectPassed");
    }

    private void releaseBackorders() {
        assertThat(jobs.releases()).isNotEmpty();
        jobs.releaseBackorders();
    }

    private Sku stocked(int pieces) {
        Sku sku = orders.product("12.00");
        stock.bookIn(sku, Quantity.of(pieces), "Opening stock");
        return sku;
    }

    private ProcessInstance handling(OrderNumber number) {
        return child(number, "order-handling");
    }

    private ProcessInstance child(OrderNumber number, String process) {
        List<ProcessInstance> found = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey(process)
                .list();
        assertThat(found).as("%s of %s", process, number).hasSize(1);
        return found.get(0);
    }

    private static ProcessInstanceAssert story(ProcessInstance instance) {
        return BpmnAwareTests.assertThat(instance);
    }

    private List<String> types(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }
}
