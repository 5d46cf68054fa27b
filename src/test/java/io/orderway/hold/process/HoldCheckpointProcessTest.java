package io.orderway.hold.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.hold.Hold;
import io.orderway.hold.HoldStage;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.hold.application.HoldWakeUps;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps of a held order wait at the checkpoints that are drawn for it, and go on when the last hold is lifted. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HoldCheckpointProcessTest {

    private static final String WAIT = "callActivity_awaitHolds";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final Jobs jobs;
    private final HoldStage stage;
    private final Holds holds;
    private final HoldWakeUps wakeUps;
    private final TestOrders orders;
    private final TestShipments shipments;
    private final OrderProgress progress;
    private final OrderReader reader;
    private final Remainder remainder;
    private final Stock stock;
    private final Backorders backorders;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Books books;
    private final Sku sku;
    private final Sku other;

    HoldCheckpointProcessTest(ProcessEngine engine, RuntimeService runtime, Jobs jobs, HoldStage stage, Holds holds, HoldWakeUps wakeUps,
            TestOrders orders, TestShipments shipments, OrderProgress progress, OrderReader reader, Remainder remainder, Stock stock,
            Backorders backorders, JdbcClient jdbc, TransactionTemplate transaction, Books books) {
        this.engine = engine;
        this.runtime = runtime;
        this.jobs = jobs;
        this.stage = stage;
        this.holds = holds;
        this.wakeUps = wakeUps;
        this.orders = orders;
        this.shipments = shipments;
        this.progress = progress;
        this.reader = reader;
        this.remainder = remainder;
        this.stock = stock;
        this.backorders = backorders;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.books = books;
        this.sku = orders.product();
        this.other = orders.product();
        stock.bookIn(sku, Quantity.of(50), "Delivery note");
        stock.bookIn(other, Quantity.of(50), "Delivery note");
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void nothingIsReservedUntilTheLastHoldIsLifted() {
        OrderNumber order = released(orders.draft(orders.customer(), Map.of(sku, 5)));
        Hold payment = stage.hold(order, HoldType.PAYMENT);
        Hold address = stage.hold(order, HoldType.ADDRESS);

        ProcessInstance allocation = allocate(order);

        assertThat(allocation).isWaitingAt(WAIT);
        assertThat(reader.get(order).shipments()).isEmpty();
        assertThat(reader.get(order).promisedDate()).isNull();
        holds.lift(payment.id(), "Paid");
        assertThat(allocation).isWaitingAt(WAIT);
        holds.lift(address.id(), "Found");

        assertThat(allocation).isEnded().hasPassedInOrder("serviceTask_reserveStock", WAIT, "serviceTask_promiseDelivery", "endEvent_goodsReserved");
        assertThat(reader.get(order).shipments()).hasSize(1);
        assertThat(waits(order)).isZero();
        books.of(order).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, HOLD_PLACED, HOLD_PLACED, HOLD_LIFTED, HOLD_LIFTED, SHIPMENT_OPENED, DELIVERY_PROMISED""");
    }

    @Test
    void anOrderThatNothingHoldsPaysNoCheckpoint() {
        OrderNumber order = released(orders.draft(orders.customer(), Map.of(sku, 5)));

        assertThat(allocate(order)).isEnded().hasPassed("endEvent_goodsReserved").hasNotPassed(WAIT);
        books.of(order).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED""");
    }

    @Test
    void aHeldLineStaysOutWhereTheCustomerTakesParts() {
        OrderNumber order = released(twoLines().partial());
        Hold line = stage.hold(order, 2, HoldType.QUALITY);

        ProcessInstance first = allocate(order);

        assertThat(first).isEnded().hasPassed("endEvent_goodsReserved").variables().containsEntry("backorderOpen", true);
        assertThat(reader.get(order).shipments()).singleElement().satisfies(shipment ->
                assertThat(shipment.lines()).extracting(OrderView.ShipmentLine::lineNumber).containsExactly(1));
        ProcessInstance second = allocate(order);
        assertThat(second).isWaitingAt(WAIT);

        holds.lift(line.id(), "Looked at");

        assertThat(second).isEnded().hasPassed("endEvent_goodsReserved").variables().containsEntry("backorderOpen", false);
        assertThat(reader.get(order).shipments()).hasSize(2);
        books.of(order).say("""
                goods     reserved 5 of line 1, reserved 3 of line 2
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, HOLD_PLACED, SHIPMENT_OPENED, DELIVERY_PROMISED, HOLD_LIFTED, SHIPMENT_OPENED""");
    }

    @Test
    void aHeldLineHoldsUpAllThatIsToBeDeliveredTogether() {
        OrderNumber order = released(twoLines());
        Hold line = stage.hold(order, 2, HoldType.QUALITY);

        ProcessInstance allocation = allocate(order);

        assertThat(allocation).isWaitingAt(WAIT);
        holds.lift(line.id(), "Looked at");
        assertThat(allocation).isEnded();
        assertThat(reader.get(order).shipments().get(0).lines()).hasSize(2);
        books.of(order).say("""
                goods     reserved 5 of line 1, reserved 3 of line 2
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, HOLD_PLACED, HOLD_LIFTED, SHIPMENT_OPENED, DELIVERY_PROMISED""");
    }

    @Test
    void anOrderThatIsHeldWhileItWaitsForGoodsGivesUpItsPlaceAndTakesItAgain() {
        Sku scarce = orders.product();
        OrderNumber order = released(orders.draft(orders.customer(), Map.of(scarce, 5)));
        ProcessInstance allocation = allocate(order);
        assertThat(allocation).isWaitingAt("gateway_waitForStock");
        Hold hold = stage.hold(order, HoldType.CUSTOMER);

        stock.bookIn(scarce, Quantity.of(5), "Delivery note");
        backorders.recheck(order);
        jobs.execute(order.value(), "gateway_joinArrival");

        assertThat(allocation).isWaitingAt(WAIT);
        assertThat(backorders.of(order)).isEmpty();
        OrderNumber next = released(orders.draft(orders.customer(), Map.of(scarce, 5)));
        assertThat(allocate(next)).as("what a held order waited for is for others").isEnded().hasPassed("endEvent_goodsReserved");
        holds.lift(hold.id(), "Wants it after all");
        assertThat(allocation).isWaitingAt("gateway_waitForStock");
        assertThat(backorders.of(order)).isPresent();
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, DELIVERY_PROMISED, HOLD_PLACED, HOLD_LIFTED""");
    }

    @Test
    void aLineThatIsLiftedWhileTheOthersWaitForGoodsIsReservedWithThem() {
        Sku scarce = orders.product();
        OrderNumber order = released(orders.draft(orders.customer(), Map.of()).line(scarce.value(), 5, null).line(sku.value(), 5, null).partial());
        Hold line = stage.hold(order, 2, HoldType.QUALITY);
        ProcessInstance allocation = allocate(order);
        assertThat(allocation).isWaitingAt("gateway_waitForStock");

        holds.lift(line.id(), "Looked at");
        jobs.execute(order.value(), "gateway_joinArrival");

        assertThat(allocation).isEnded().hasPassed("endEvent_goodsReserved");
        assertThat(reader.get(order).shipments().get(0).lines()).extracting(OrderView.ShipmentLine::lineNumber).containsExactly(2);
        books.of(order).say("""
                goods     reserved 5 of line 2
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, HOLD_PLACED, DELIVERY_PROMISED, HOLD_LIFTED, SHIPMENT_OPENED""");
    }

    @Test
    void aHeldShipmentIsNeitherPickedNorBooked() {
        ShipmentNumber shipment = shipments.open(orders.draft(orders.customer(), Map.of(sku, 5)));
        Hold hold = stage.hold(shipment.orderNumber(), 1, HoldType.STOCK);

        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);
        assertThat(fulfilment).isWaitingAt(WAIT);
        holds.lift(hold.id(), "Counted");
        assertThat(fulfilment).isWaitingAt("userTask_pickGoods");

        shipments.pack(shipment, 1200, 1);
        Hold compliance = stage.hold(shipment.orderNumber(), HoldType.COMPLIANCE);
        ProcessInstance shipping = shipments.start("order-shipping", shipment);
        assertThat(shipping).isWaitingAt(WAIT);
        holds.lift(compliance.id(), "Checked");
        assertThat(shipping).isWaitingAt("serviceTask_bookCarrier");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, HOLD_PLACED, HOLD_LIFTED, SHIPMENT_PICKED,
                          SHIPMENT_PACKED, HOLD_PLACED, HOLD_LIFTED""");
    }

    @Test
    void aHoldLiftedBetweenTheLookAndTheWaitIsHeardWithTheSweep() {
        ShipmentNumber shipment = shipments.packed(orders.draft(orders.customer(), Map.of(sku, 5)), 1200, 1);
        Hold hold = stage.hold(shipment.orderNumber(), HoldType.ADDRESS);

        ProcessInstance shipping = transaction.execute(status -> {
            ProcessInstance started = shipments.start("order-shipping", shipment);
            atTheSameTime(() -> holds.lift(hold.id(), "Found"));
            return started;
        });

        assertThat(shipping).isWaitingAt(WAIT);
        wakeUps.sweep();
        assertThat(shipping).isWaitingAt("serviceTask_bookCarrier");
        assertThat(waits(shipment.orderNumber())).isZero();
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, HOLD_PLACED,
                          HOLD_LIFTED""");
    }

    @Test
    void twoWhoWakeAtOnceWakeOnce() throws Exception {
        ShipmentNumber shipment = shipments.packed(orders.draft(orders.customer(), Map.of(sku, 5)), 1200, 1);
        Hold hold = stage.hold(shipment.orderNumber(), HoldType.ADDRESS);
        ProcessInstance shipping = transaction.execute(status -> {
            ProcessInstance started = shipments.start("order-shipping", shipment);
            atTheSameTime(() -> holds.lift(hold.id(), "Found"));
            return started;
        });

        AtOnce.times(3, () -> {
            wakeUps.sweep();
            return null;
        });

        wakeUps.sweep();
        assertThat(shipping).isWaitingAt("serviceTask_bookCarrier");
        jobs.find(shipment.orderNumber().value(), "serviceTask_bookCarrier");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, HOLD_PLACED,
                          HOLD_LIFTED""");
    }

    @Test
    void twoShipmentsOfOneOrderWaitEachForItself() {
        TestOrders.Draft draft = twoLines().partial();
        OrderNumber order = released(draft);
        Hold second = stage.hold(order, 2, HoldType.QUALITY);
        allocate(order);
        holds.lift(second.id(), "Looked at");
        allocate(order);
        List<ShipmentNumber> both = reader.get(order).shipments().stream().map(OrderView.Shipment::number).toList();
        Hold line1 = stage.hold(order, 1, HoldType.QUALITY);
        Hold line2 = stage.hold(order, 2, HoldType.QUALITY);
        List<ProcessInstance> picking = both.stream().map(shipment -> shipments.start("order-fulfilment", shipment)).toList();

        holds.lift(line2.id(), "Looked at");

        assertThat(picking.get(0)).isWaitingAt(WAIT);
        assertThat(picking.get(1)).isWaitingAt("userTask_pickGoods");
        holds.lift(line1.id(), "Looked at");
        assertThat(picking.get(0)).isWaitingAt("userTask_pickGoods");
        books.of(order).say("""
                goods     reserved 5 of line 1, reserved 3 of line 2
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, HOLD_PLACED, SHIPMENT_OPENED, DELIVERY_PROMISED, HOLD_LIFTED, SHIPMENT_OPENED,
                          HOLD_PLACED, HOLD_PLACED, HOLD_LIFTED, HOLD_LIFTED""");
    }

    @Test
    void aHeldOrderCanBeGivenUpAndLeavesNothingBehind() {
        OrderNumber order = orders.place(orders.customer(), Map.of(orders.product("12.00"), 20));
        Hold hold = stage.hold(order, HoldType.PAYMENT);
        ProcessInstance holding = stage.process(hold);
        jobs.execute(order.value(), "serviceTask_judgeUrgency");
        assertThat(waits(order)).isEqualTo(1);

        remainder.giveUp(order, Map.of(1, 20), "The customer withdraws it");
        jobs.execute(order.value(), "serviceTask_undoAllocation");
        wakeUps.sweep();

        assertThat(reader.get(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(holding).isEnded();
        assertThat(waits(order)).isZero();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(order.value()).count()).isZero();
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, HOLD_PLACED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, PIECES_CANCELLED, ORDER_CANCELLED,
                          HOLD_LIFTED""");
    }

    private TestOrders.Draft twoLines() {
        return orders.draft(orders.customer(), Map.of()).line(sku.value(), 5, null).line(other.value(), 3, null);
    }

    private OrderNumber released(TestOrders.Draft draft) {
        OrderNumber order = orders.place(draft);
        progress.release(order);
        return order;
    }

    private ProcessInstance allocate(OrderNumber order) {
        return runtime.startProcessInstanceByKey("stock-allocation", order.value(), Map.of("orderNumber", order.value(), "taskPriority", 50));
    }

    private long waits(OrderNumber order) {
        return jdbc.sql("select count(*) from hold_wait where order_number = :order").param("order", order.value()).query(Long.class).single();
    }

    private static void atTheSameTime(Runnable work) {
        try {
            AtOnce.times(1, () -> {
                work.run();
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
