package io.orderway.order.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

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
import io.orderway.fulfilment.application.EnterPicks;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.order.Remainder.GivingUp;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Pieces are given up at every stage of an order: exactly what was done is undone, drawn in the diagrams, and nothing else. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StoppedDeliveryProcessTest {

    private static final String REASON = "The customer does not need it any more";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TestOrders orders;
    private final TestTasks tasks;
    private final Jobs jobs;
    private final OrderReader reader;
    private final Remainder remainder;
    private final Timeline timeline;
    private final Stock stock;
    private final Backorders backorders;
    private final Payments payments;
    private final CreditAccounts credit;
    private final Customers customers;
    private final EnterPicks enterPicks;
    private final Books books;

    StoppedDeliveryProcessTest(ProcessEngine engine, RuntimeService runtime, TestOrders orders, TestTasks tasks, Jobs jobs, OrderReader reader,
            Remainder remainder, Timeline timeline, Stock stock, Backorders backorders, Payments payments, CreditAccounts credit,
            Customers customers, EnterPicks enterPicks, Books books) {
        this.engine = engine;
        this.runtime = runtime;
        this.orders = orders;
        this.tasks = tasks;
        this.jobs = jobs;
        this.reader = reader;
        this.remainder = remainder;
        this.timeline = timeline;
        this.stock = stock;
        this.backorders = backorders;
        this.payments = payments;
        this.credit = credit;
        this.customers = customers;
        this.enterPicks = enterPicks;
        this.books = books;
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
    }

    @Test
    void anOrderInReviewEndsBeforeItsRelease() {
        Customer customer = orders.customer();
        customers.handle(customer.number(), new Handling(true, false, false));
        OrderNumber number = orders.place(customer, Map.of(stocked(50), 20));
        ProcessInstance handling = child(number, "order-handling");
        jobs.execute(number.value(), "serviceTask_judgeUrgency");

        assertThat(giveUp(number, Map.of(1, 20))).isInstanceOf(GivingUp.AtOnce.class);

        story(handling).isEnded().hasPassedInOrder("boundaryEvent_cancelledBeforeRelease", "serviceTask_settleStoppedDelivery_beforeRelease",
                "endEvent_cancelledBeforeRelease").hasNotPassed("callActivity_allocateStock");
        assertThat(none(number, "order-verification")).isTrue();
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, REVIEW_NEEDED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void anOrderThatWaitsForGoodsLeavesTheQueue() {
        OrderNumber number = orders.place(orders.customer(), Map.of(orders.product("12.00"), 20));
        ProcessInstance handling = child(number, "order-handling");
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        assertThat(backorders.of(number)).isPresent();

        giveUp(number, Map.of(1, 20));
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        story(handling).isEnded().hasPassedInOrder("startEvent_deliveryStopped", "endEvent_deliveryUndone", "boundaryEvent_deliveryStopped",
                "serviceTask_settleStoppedDelivery", "endEvent_deliveryStopped").hasNotPassed("callActivity_undoAllocation", "callActivity_undoCommitment");
        assertThat(backorders.of(number)).isEmpty();
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, DELIVERY_PROMISED, PIECES_CANCELLED,
                          ORDER_CANCELLED""");
    }

    @Test
    void anOrderThatIsToBePaidInAdvanceGivesItsGoodsBack() {
        Sku sku = stocked(50);
        OrderNumber number = orders.place(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), Map.of(sku, 20));
        ProcessInstance handling = child(number, "order-handling");
        jobs.execute(number.value(), "serviceTask_judgeUrgency");

        giveUp(number, Map.of(1, 20));
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        story(handling).isEnded().hasPassedInOrder("callActivity_undoAllocation", "endEvent_deliveryUndone", "endEvent_deliveryStopped")
                .hasNotPassed("callActivity_undoCommitment", "callActivity_undoFulfilment");
        assertThat(none(number, "prepayment")).isTrue();
        assertThat(stock.level(sku).available()).isEqualTo(50);
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, PAYMENT_REQUEST, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PREPAYMENT_REQUESTED, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void anOrderThatNobodyHasBegunToPickNeedsNoHandInTheWarehouse() {
        Sku sku = stocked(50);
        Customer customer = orders.customer();
        OrderNumber number = released(customer, Map.of(sku, 20));
        ProcessInstance handling = child(number, "order-handling");

        giveUp(number, Map.of(1, 20));
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        story(handling).isEnded().hasPassedInOrder("callActivity_undoCommitment", "callActivity_undoAllocation", "endEvent_deliveryStopped");
        assertThat(stock.level(sku).available()).isEqualTo(50);
        assertThat(credit.standing(customer.number()).orElseThrow().committed().isZero()).isTrue();
        assertThat(payments.commitment(ShipmentNumber.of(number, 1)).orElseThrow().state()).isEqualTo(CommitmentState.RELEASED);
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(types(number)).doesNotContain("GOODS_PUT_BACK").containsSubsequence("CREDIT_GIVEN_BACK", "SHIPMENT_CANCELLED", "PIECES_CANCELLED",
                "ORDER_CANCELLED");
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void whatAPickerHasTakenGoesBackToItsShelfBeforeItIsFree() {
        Sku sku = stocked(50);
        OrderNumber number = released(orders.customer(), Map.of(sku, 20));
        enterPicks.enter(ShipmentNumber.of(number, 1), Map.of(1, 12));

        giveUp(number, Map.of(1, 20));
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        assertThat(stock.level(sku).available()).as("not free while it lies on a trolley").isEqualTo(30);
        tasks.complete(child(number, "undo-fulfilment"), "userTask_putGoodsBack", Map.of("putBackResult", "ALL"));
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        assertThat(stock.level(sku).available()).isEqualTo(50);
        assertThat(types(number)).contains("GOODS_PUT_BACK");
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, GOODS_PUT_BACK, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED,
                          ORDER_CANCELLED""");
    }

    @Test
    void anOrderWhoseGoodsWereNotFoundAndAreWaitedForAgainLeavesNothingBehind() {
        Sku sku = stocked(20);
        Customer customer = orders.customer();
        OrderNumber number = released(customer, Map.of(sku, 20));
        ProcessInstance handling = child(number, "order-handling");
        enterPicks.enter(ShipmentNumber.of(number, 1), Map.of(1, 0));
        tasks.complete(child(number, "order-fulfilment"), "userTask_pickGoods", Map.of("pickResult", "SHORT"));
        assertThat(backorders.of(number)).isPresent();

        giveUp(number, Map.of(1, 20));
        jobs.execute(number.value(), "serviceTask_undoAllocation");
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        story(handling).isEnded().hasPassedInOrder("callActivity_undoFulfilment", "callActivity_undoCommitment", "callActivity_undoAllocation",
                "endEvent_deliveryStopped");
        assertThat(none(number, "undo-fulfilment")).isTrue();
        assertThat(backorders.of(number)).isEmpty();
        assertThat(stock.level(sku).onHand()).isZero();
        assertThat(credit.standing(customer.number()).orElseThrow().committed().isZero()).isTrue();
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void whatIsDamagedWhenItIsPutBackIsTakenOffTheStock() {
        Sku sku = stocked(50);
        OrderNumber number = packed(orders.customer(), Map.of(sku, 20));
        ShipmentNumber shipment = ShipmentNumber.of(number, 1);

        giveUp(number, Map.of(1, 20));
        jobs.execute(number.value(), "serviceTask_cancelBooking");
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        enterPicks.enter(shipment, Map.of(1, 18));
        tasks.complete(child(number, "undo-fulfilment"), "userTask_putGoodsBack", Map.of("putBackResult", "SHORT"));
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        assertThat(stock.level(sku).onHand()).isEqualTo(48);
        assertThat(stock.level(sku).available()).isEqualTo(48);
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        books.of(number).say("""
                goods     reserved 20, short pick 2, released 18
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, GOODS_PUT_BACK, CREDIT_GIVEN_BACK,
                          SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void aPackedAndBookedOrderIsUndoneInTheOppositeOrder() {
        Sku sku = stocked(50);
        OrderNumber number = packed(orders.customer(), Map.of(sku, 20));
        ProcessInstance handling = child(number, "order-handling");
        jobs.execute(number.value(), "serviceTask_bookCarrier");

        giveUp(number, Map.of(1, 20));
        jobs.execute(number.value(), "serviceTask_cancelBooking");
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        tasks.complete(child(number, "undo-fulfilment"), "userTask_putGoodsBack", Map.of("putBackResult", "ALL"));
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        story(handling).isEnded().hasPassedInOrder("callActivity_undoFulfilment", "callActivity_undoCommitment", "callActivity_undoAllocation",
                "endEvent_deliveryUndone", "endEvent_deliveryStopped");
        assertThat(types(number)).containsSubsequence("CARRIER_BOOKED", "CARRIER_BOOKING_CANCELLED", "GOODS_PUT_BACK", "CREDIT_GIVEN_BACK",
                "SHIPMENT_CANCELLED", "PIECES_CANCELLED", "ORDER_CANCELLED");
        assertThat(stock.level(sku).available()).isEqualTo(50);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CARRIER_BOOKING_CANCELLED,
                          GOODS_PUT_BACK, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void oneLineOfAPackedOrderIsGivenUpAndTheRestIsPickedAnew() {
        Sku kept = stocked(50);
        Sku givenUp = stocked(50);
        OrderNumber number = packed(orders.customer(), kept, givenUp);
        ProcessInstance handling = child(number, "order-handling");

        assertThat(giveUp(number, Map.of(2, 5))).isInstanceOf(GivingUp.AfterUndo.class);
        jobs.execute(number.value(), "serviceTask_cancelBooking");
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        tasks.complete(child(number, "undo-fulfilment"), "userTask_putGoodsBack", Map.of("putBackResult", "ALL"));
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        story(handling).isNotEnded().hasPassed("serviceTask_settleStoppedDelivery").hasNotPassed("endEvent_deliveryStopped");
        OrderView order = reader.get(number);
        assertThat(order.shipments()).extracting(OrderView.Shipment::state).containsExactly(ShipmentState.CANCELLED, ShipmentState.OPEN);
        assertThat(order.lines()).extracting(OrderView.Line::cancelled).containsExactly(0, 5);
        assertThat(stock.level(givenUp).reserved()).isEqualTo(5);
        assertThat(stock.level(kept).reserved()).isEqualTo(10);
        pack(number);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey("order-shipping").count())
                .isEqualTo(1);
        books.of(number).say("""
                goods     reserved 10 of line 1, reserved 10 of line 2, released 10 of line 1, released 10 of line 2, reserved 10 of line 1,
                          reserved 5 of line 2
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 72.00, authorised 216.00; in 0.00,
                          out 0.00, owed 216.00
                told      ACKNOWLEDGEMENT
                timeline  ORDER_RECEIVED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT,
                          SHIPMENT_PICKED, SHIPMENT_PACKED, GOODS_PUT_BACK, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED,
                          SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED""");
    }

    @Test
    void theRestThatWaitsIsGivenUpAtOnceWhileAParcelIsUnderWay() {
        Sku there = stocked(50);
        Sku missing = orders.product("12.00");
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(there, 20)).line(missing.value(), 20, null).partial());
        ProcessInstance handling = child(number, "order-handling");
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        pack(number);
        jobs.execute(number.value(), "serviceTask_bookCarrier");
        tasks.complete(child(number, "order-shipping"), "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));

        assertThat(remainder.of(number)).isEqualTo(Map.of(2, 20));
        assertThat(giveUp(number, Map.of(2, 20))).isInstanceOf(GivingUp.AtOnce.class);
        jobs.execute(number.value(), "gateway_joinArrival");

        story(handling).isNotEnded().hasNotPassed("boundaryEvent_deliveryStopped");
        assertThat(none(number, "stock-allocation")).isTrue();
        assertThat(none(number, "delivery-follow-up")).as("the parcel is followed up all the same").isFalse();
        assertThat(reader.get(number).state()).isEqualTo(OrderState.IN_DELIVERY);
        books.of(number).say("""
                goods     reserved 20 of line 1, handed over 20 of line 1
                money     charged 576.00, authorised 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, SHIPPED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          PIECES_CANCELLED""");
    }

    @Test
    void whatWasNotFoundAndIsGivenUpIsCoveredNoLonger() {
        Sku sku = stocked(20);
        Customer customer = orders.customer();
        OrderNumber number = orders.place(orders.draft(customer, Map.of(sku, 20)).partial());
        ProcessInstance handling = child(number, "order-handling");
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        enterPicks.enter(ShipmentNumber.of(number, 1), Map.of(1, 14));
        tasks.complete(child(number, "order-fulfilment"), "userTask_pickGoods", Map.of("pickResult", "SHORT"));
        tasks.complete(child(number, "order-fulfilment"), "userTask_checkAndPack", Map.of("checkResult", "PASSED", "weightGrams", 900, "parcels", 1));
        jobs.execute(number.value(), "serviceTask_bookCarrier");
        tasks.complete(child(number, "order-shipping"), "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));

        assertThat(giveUp(number, Map.of(1, 6))).isInstanceOf(GivingUp.AtOnce.class);

        story(handling).isNotEnded();
        assertThat(credit.standing(customer.number()).orElseThrow().committed()).isEqualTo(Money.of("201.60", "GBP"));
        books.of(number).say("""
                goods     reserved 20, short pick 6, handed over 14
                money     charged 288.00, authorised 288.00, authorisation released 86.40, charge dropped 86.40; in 0.00, out 0.00, owed 201.60
                told      ACKNOWLEDGEMENT, SHIPPED, NEW_DELIVERY_DATE
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          DELIVERY_PROMISE_CHANGED, PIECES_CANCELLED, CREDIT_GIVEN_BACK""");
    }

    @Test
    void nothingHappensWhenMoreIsGivenUpThanThereIsOrWhenTheOrderHasEnded() {
        OrderNumber number = released(orders.customer(), Map.of(stocked(50), 20));

        assertThat(giveUp(number, Map.of(1, 21))).isEqualTo(new GivingUp.TooMany(1, 20));
        assertThat(giveUp(number, Map.of(7, 1))).isEqualTo(new GivingUp.TooMany(7, 0));
        assertThat(none(number, "order-fulfilment")).isFalse();

        giveUp(number, Map.of(1, 20));
        assertThat(giveUp(number, Map.of(1, 20))).as("while it is being undone").isInstanceOf(GivingUp.AfterUndo.class);
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");
        assertThat(giveUp(number, Map.of(1, 20))).isEqualTo(new GivingUp.Ended(OrderState.CANCELLED));
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    private GivingUp giveUp(OrderNumber number, Map<Integer, Integer> pieces) {
        return remainder.giveUp(number, pieces, REASON);
    }

    private OrderNumber released(Customer customer, Map<Sku, Integer> pieces) {
        OrderNumber number = orders.place(customer, pieces);
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        return number;
    }

    private OrderNumber packed(Customer customer, Map<Sku, Integer> pieces) {
        OrderNumber number = released(customer, pieces);
        pack(number);
        return number;
    }

    private OrderNumber packed(Customer customer, Sku first, Sku second) {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(first.value(), 10, "12.00").line(second.value(), 10, "12.00"));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        pack(number);
        return number;
    }

    private void pack(OrderNumber number) {
        tasks.complete(child(number, "order-fulfilment"), "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(child(number, "order-fulfilment"), "userTask_checkAndPack",
                Map.of("checkResult", "PASSED", "weightGrams", 5200, "parcels", 1));
    }

    private Sku stocked(int pieces) {
        Sku sku = orders.product("12.00");
        stock.bookIn(sku, Quantity.of(pieces), "Opening stock");
        return sku;
    }

    private ProcessInstance child(OrderNumber number, String process) {
        List<ProcessInstance> found = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey(process)
                .list();
        assertThat(found).as("%s of %s", process, number).hasSize(1);
        return found.get(0);
    }

    private boolean none(OrderNumber number, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey(process).count() == 0;
    }

    private static ProcessInstanceAssert story(ProcessInstance instance) {
        return BpmnAwareTests.assertThat(instance);
    }

    private List<String> types(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }
}
