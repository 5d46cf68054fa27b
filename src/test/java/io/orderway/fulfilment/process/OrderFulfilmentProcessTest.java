package io.orderway.fulfilment.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.Books;
import io.orderway.Paper;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.TestTasks;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.document.Documents;
import io.orderway.document.IssuedDocument;
import io.orderway.fulfilment.application.EnterPicks;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderFulfilmentProcessTest {

    private static final Map<String, Object> PACKED = Map.of("checkResult", "PASSED", "weightGrams", 1250, "parcels", 2);

    private final ProcessEngine engine;
    private final TestTasks tasks;
    private final TestOrders orders;
    private final TestShipments shipments;
    private final OrderReader reader;
    private final EnterPicks enterPicks;
    private final Stock stock;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final Books books;

    OrderFulfilmentProcessTest(ProcessEngine engine, TestTasks tasks, TestOrders orders, TestShipments shipments, OrderReader reader,
            EnterPicks enterPicks, Stock stock, Documents documents, WorkingCalendar calendar, Books books) {
        this.engine = engine;
        this.tasks = tasks;
        this.orders = orders;
        this.shipments = shipments;
        this.reader = reader;
        this.enterPicks = enterPicks;
        this.stock = stock;
        this.documents = documents;
        this.calendar = calendar;
        this.books = books;
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
    }

    @Test
    void whatIsPickedAndPassesTheCheckIsPacked() {
        ShipmentNumber shipment = shipments.open();
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);

        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(fulfilment, "userTask_checkAndPack", PACKED);

        assertThat(fulfilment).isEnded().hasPassedInOrder("startEvent_shipmentReleased", "businessRuleTask_setTimeLimit", "userTask_pickGoods",
                "serviceTask_recordPicks", "userTask_checkAndPack", "serviceTask_recordPacking", "endEvent_goodsPacked");
        assertThat(fulfilment).hasNotPassed("userTask_decideOnHeldGoods", "endEvent_nothingToPack", "endEvent_goodsWithdrawn");
        Assertions.assertThat(tasks.fact(fulfilment, "goodsPacked")).isEqualTo(true);
        Assertions.assertThat(tasks.fact(fulfilment, "backorderOpen")).isEqualTo(false);
        OrderView.Shipment packed = shipments.shipment(shipment);
        Assertions.assertThat(packed.state()).isEqualTo(ShipmentState.PACKED);
        Assertions.assertThat(packed.weightGrams()).isEqualTo(1250);
        Assertions.assertThat(packed.parcels()).isEqualTo(2);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED""");
    }

    @Test
    void thePackingSlipNamesTheGoodsAndItsBarcodeCanBeScanned() {
        TestOrders.Draft draft = orders.draft(orders.customer(), Map.of(orders.product(), 5)).partial();
        ShipmentNumber shipment = shipments.open(draft);
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);
        enterPicks.enter(shipment, Map.of(1, 3));
        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "SHORT"));
        tasks.complete(fulfilment, "userTask_checkAndPack", PACKED);

        IssuedDocument slip = documents.find(shipment.orderNumber(), "packing-slip", shipment.value()).orElseThrow();
        Paper paper = new Paper(documents.content(slip.id()));

        Assertions.assertThat(paper.pages()).isEqualTo(1);
        Assertions.assertThat(paper.barcode(0)).isEqualTo(shipment.value());
        OrderView order = reader.get(shipment.orderNumber());
        Assertions.assertThat(paper.text()).contains(order.number().value(), order.customerReference(), "SW1A 1AA", "1.25 kg", "To follow",
                "2 × " + order.lines().get(0).sku());
        Assertions.assertThat(documents.content(slip.id())).as("the same bytes for ever").isEqualTo(documents.content(slip.id()));
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, short pick 2
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED""");
    }

    @Test
    void aShortPickShrinksTheShipmentAndCorrectsTheStock() {
        ShipmentNumber shipment = shipments.open();
        Sku sku = Sku.of(shipments.shipment(shipment).lines().get(0).sku());
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);

        enterPicks.enter(shipment, Map.of(1, 3));
        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "SHORT"));

        assertThat(fulfilment).isWaitingAt("userTask_checkAndPack");
        Assertions.assertThat(shipments.shipment(shipment).lines()).extracting(OrderView.ShipmentLine::quantity).containsExactly(3);
        Assertions.assertThat(reader.get(shipment.orderNumber()).goods().get(0).open()).isEqualTo(2);
        Assertions.assertThat(stock.level(sku).onHand()).isEqualTo(3);
        Assertions.assertThat(stock.level(sku).reserved()).isEqualTo(3);
        Assertions.assertThat(tasks.fact(fulfilment, "backorderOpen")).isEqualTo(true);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, short pick 2
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED""");
    }

    @Test
    void aShipmentOfWhichNothingIsFoundGoesBackToAllocation() {
        ShipmentNumber shipment = shipments.open();
        Sku sku = Sku.of(shipments.shipment(shipment).lines().get(0).sku());
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);

        enterPicks.enter(shipment, Map.of(1, 0));
        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "SHORT"));

        assertThat(fulfilment).isEnded().hasPassedInOrder("serviceTask_recordPicks", "endEvent_nothingToPack");
        assertThat(fulfilment).hasNotPassed("userTask_checkAndPack");
        Assertions.assertThat(tasks.fact(fulfilment, "goodsPacked")).isEqualTo(false);
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.CANCELLED);
        Assertions.assertThat(reader.get(shipment.orderNumber()).goods().get(0).open()).isEqualTo(5);
        Assertions.assertThat(stock.level(sku).onHand()).isZero();
        Assertions.assertThat(stock.level(sku).reserved()).isZero();
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, short pick 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, NOTHING_PICKED""");
    }

    @Test
    void whoWantsOneDeliveryGetsNoPartOfIt() {
        ShipmentNumber shipment = shipments.open(orders.draft(orders.customer(), Map.of(orders.product(), 5)));
        Sku sku = Sku.of(shipments.shipment(shipment).lines().get(0).sku());
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);

        enterPicks.enter(shipment, Map.of(1, 3));
        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "SHORT"));

        assertThat(fulfilment).isEnded().hasPassed("endEvent_nothingToPack");
        Assertions.assertThat(tasks.fact(fulfilment, "goodsPacked")).isEqualTo(false);
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.CANCELLED);
        Assertions.assertThat(stock.level(sku).onHand()).isEqualTo(3);
        Assertions.assertThat(stock.level(sku).reserved()).isZero();
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, short pick 2, released 3
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_CANCELLED""");
    }

    @Test
    void whatFailsTheCheckIsPickedAgainAndMayTurnOutShort() {
        ShipmentNumber shipment = shipments.open();
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);

        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(fulfilment, "userTask_checkAndPack", Map.of("checkResult", "PICK_AGAIN"));
        assertThat(fulfilment).isWaitingAt("userTask_pickGoods");
        enterPicks.enter(shipment, Map.of(1, 4));
        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "SHORT"));
        tasks.complete(fulfilment, "userTask_checkAndPack", PACKED);

        assertThat(fulfilment).isEnded().hasPassed("endEvent_goodsPacked");
        Assertions.assertThat(shipments.shipment(shipment).lines()).extracting(OrderView.ShipmentLine::quantity).containsExactly(4);
        Assertions.assertThat(reader.get(shipment.orderNumber()).goods().get(0).open()).isEqualTo(1);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, short pick 1
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PICKED, SHIPMENT_PACKED""");
    }

    @Test
    void heldGoodsArePackedIfTheSupervisorSaysSo() {
        ProcessInstance fulfilment = held(shipments.open());

        tasks.complete(fulfilment, "userTask_decideOnHeldGoods", Map.of("heldGoodsDecision", "PACK"));
        assertThat(fulfilment).isWaitingAt("userTask_checkAndPack");
        tasks.complete(fulfilment, "userTask_checkAndPack", PACKED);

        assertThat(fulfilment).isEnded().hasPassed("endEvent_goodsPacked");
    }

    @Test
    void heldGoodsArePickedAgainIfTheSupervisorSaysSo() {
        ProcessInstance fulfilment = held(shipments.open());

        tasks.complete(fulfilment, "userTask_decideOnHeldGoods", Map.of("heldGoodsDecision", "PICK_AGAIN"));

        assertThat(fulfilment).isWaitingAt("userTask_pickGoods");
    }

    @Test
    void heldGoodsAreWithdrawnIfTheSupervisorSaysSo() {
        ShipmentNumber shipment = shipments.open();
        Sku sku = Sku.of(shipments.shipment(shipment).lines().get(0).sku());
        ProcessInstance fulfilment = held(shipment);

        tasks.complete(fulfilment, "userTask_decideOnHeldGoods", Map.of("heldGoodsDecision", "WITHDRAW"));

        assertThat(fulfilment).isEnded().hasPassedInOrder("userTask_decideOnHeldGoods", "serviceTask_withdrawShipment", "endEvent_goodsWithdrawn");
        Assertions.assertThat(tasks.fact(fulfilment, "goodsPacked")).isEqualTo(false);
        Assertions.assertThat(stock.level(sku).available()).isEqualTo(5);
        Assertions.assertThat(reader.get(shipment.orderNumber()).goods().get(0).open()).isEqualTo(5);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, released 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_CANCELLED""");
    }

    @Test
    void formAndSheetMustAgreeOnAShortPick() {
        ShipmentNumber shipment = shipments.open();
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);

        assertThatThrownBy(() -> tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "SHORT")))
                .hasMessageContaining("enter on the sheet how many pieces you found");
        enterPicks.enter(shipment, Map.of(1, 4));
        assertThatThrownBy(() -> tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "ALL")))
                .hasMessageContaining("4 of 5 pieces");
        assertThat(fulfilment).isWaitingAt("userTask_pickGoods");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED""");
    }

    @Test
    void nothingIsPackedWithoutWeightAndParcels() {
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipments.open());
        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "ALL"));

        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("checkResult", "PASSED"),
                Map.of("checkResult", "PASSED", "weightGrams", 0, "parcels", 1),
                Map.of("checkResult", "PASSED", "weightGrams", 1250, "parcels", 0),
                Map.of("checkResult", "PASSED", "weightGrams", 1250, "parcels", 1000),
                Map.of("checkResult", "LOOKS_FINE", "weightGrams", 1250, "parcels", 1),
                Map.of("checkResult", "PASSED", "weightGrams", "heavy", "parcels", 1))) {
            assertThatThrownBy(() -> tasks.complete(fulfilment, "userTask_checkAndPack", wrong)).as("%s", wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(fulfilment).isWaitingAt("userTask_checkAndPack");
    }

    @Test
    void aRushIsDueSoonerAndComesFirst() {
        Task standard = tasks.find(shipments.start("order-fulfilment", shipments.open(), 50), "userTask_pickGoods");
        Task sameDay = tasks.find(shipments.start("order-fulfilment", shipments.open(), 90), "userTask_pickGoods");

        Assertions.assertThat(sameDay.getPriority()).isEqualTo(90);
        Assertions.assertThat(standard.getPriority()).isEqualTo(50);
        Assertions.assertThat(sameDay.getDueDate()).isBefore(standard.getDueDate());
        Date limit = calendar.dueIn("P1DT1H");
        Assertions.assertThat(standard.getDueDate()).isBefore(limit);
    }

    private ProcessInstance held(ShipmentNumber shipment) {
        ProcessInstance fulfilment = shipments.start("order-fulfilment", shipment);
        tasks.complete(fulfilment, "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(fulfilment, "userTask_checkAndPack", Map.of("checkResult", "HOLD"));
        Assertions.assertThat(tasks.isOfferedTo(fulfilment, "userTask_decideOnHeldGoods", "managers")).isTrue();
        return fulfilment;
    }
}
