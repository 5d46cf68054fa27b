package io.orderway.shipping.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.Paper;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.TestTasks;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Customs;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.customer.Customer;
import io.orderway.customer.PostalAddress;
import io.orderway.document.Documents;
import io.orderway.document.IssuedDocument;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Order shipping with the house's own carrier. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderShippingProcessTest {

    private final ProcessEngine engine;
    private final TestTasks tasks;
    private final Jobs jobs;
    private final TestOrders orders;
    private final TestShipments shipments;
    private final Consignments consignments;
    private final Stock stock;
    private final Products products;
    private final Documents documents;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Books books;

    OrderShippingProcessTest(ProcessEngine engine, TestTasks tasks, Jobs jobs, TestOrders orders, TestShipments shipments,
            Consignments consignments, Stock stock, Products products, Documents documents, Timeline timeline, WorkingCalendar calendar,
            Books books) {
        this.engine = engine;
        this.tasks = tasks;
        this.jobs = jobs;
        this.orders = orders;
        this.shipments = shipments;
        this.consignments = consignments;
        this.stock = stock;
        this.products = products;
        this.documents = documents;
        this.timeline = timeline;
        this.calendar = calendar;
        this.books = books;
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
    }

    @Test
    void aPackedShipmentIsBookedAndHandedOverWithATrackingNumber() {
        ShipmentNumber shipment = packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)));
        Sku sku = skuOf(shipment);
        ProcessInstance shipping = shipments.start("order-shipping", shipment);
        Assertions.assertThat(consignments.find(shipment)).as("nothing is booked before the save point is passed")
                .hasValueSatisfying(found -> Assertions.assertThat(found.trackingNumber()).isNull());

        book(shipment);
        tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));

        assertThat(shipping).isEnded().hasPassedInOrder("startEvent_goodsPacked", "serviceTask_describeConsignment",
                "businessRuleTask_findDestinationZone", "businessRuleTask_selectCarrier", "serviceTask_bookCarrier", "userTask_handOverToCarrier",
                "serviceTask_recordHandOver", "endEvent_handedOver");
        assertThat(shipping).hasNotPassed("userTask_completeCustomsData", "sendTask_announceCollection", "userTask_clearCarrierRefusal");
        Consignment consignment = consignments.find(shipment).orElseThrow();
        Assertions.assertThat(consignment.service()).isEqualTo("PARCEL");
        Assertions.assertThat(consignment.trackingNumber()).matches("HW\\d{9}GB");
        Assertions.assertThat(consignment.trackingUrl()).matches("http://localhost:8080/p/track/.{43}");
        Assertions.assertThat(consignment.expectedOn()).isEqualTo(calendar.plusWorkingDays(calendar.today(), 2));
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.HANDED_OVER);
        Assertions.assertThat(stock.level(sku).onHand()).isZero();
        Assertions.assertThat(stock.level(sku).reserved()).isZero();
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type)
                .containsOnlyOnce("CARRIER_BOOKED", "SHIPMENT_HANDED_OVER");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER""");
    }

    @Test
    void theLabelHasAPageForEachParcelAndItsBarcodesCanBeScanned() {
        ShipmentNumber shipment = shipments.packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)), 2400, 3);
        shipments.start("order-shipping", shipment);
        book(shipment);

        String trackingNumber = consignments.find(shipment).orElseThrow().trackingNumber();
        IssuedDocument label = documents.find(shipment.orderNumber(), "shipping-label", trackingNumber).orElseThrow();
        Paper paper = new Paper(documents.content(label.id()));

        Assertions.assertThat(paper.pages()).isEqualTo(3);
        Assertions.assertThat(paper.size()).isEqualTo("100 x 150");
        for (int page = 0; page < 3; page++) {
            Assertions.assertThat(paper.barcode(page)).isEqualTo(trackingNumber);
        }
        Assertions.assertThat(paper.text()).contains("1 / 3", "3 / 3", "2.4 kg", "1 High Street", "SW1A 1AA", trackingNumber, shipment.value());
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED""");
    }

    @Test
    void aCarrierThatDidNotTakeTheParcelsIsBookedAnewWithANewNumber() {
        ShipmentNumber shipment = packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);
        book(shipment);
        String first = consignments.find(shipment).orElseThrow().trackingNumber();

        tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "BOOK_AGAIN"));
        book(shipment);
        tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));

        assertThat(shipping).isEnded().hasPassed("endEvent_handedOver");
        Assertions.assertThat(consignments.find(shipment).orElseThrow().trackingNumber()).isNotEqualTo(first);
        Assertions.assertThat(documents.ofOrder(shipment.orderNumber())).filteredOn(paper -> paper.kind().equals("shipping-label")).hasSize(2);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          CARRIER_BOOKED, SHIPMENT_HANDED_OVER""");
    }

    @Test
    void goodsThatTheCustomerCollectsAreDeliveredAtTheCounter() {
        ShipmentNumber shipment = packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)).collection());
        ProcessInstance shipping = shipments.start("order-shipping", shipment);

        assertThat(shipping).isWaitingAt("userTask_handOverToCustomer").hasPassed("sendTask_announceCollection");
        tasks.complete(shipping, "userTask_handOverToCustomer", Map.of("collectionResult", "COLLECTED"));

        assertThat(shipping).isEnded().hasPassed("serviceTask_recordCollection", "endEvent_collected");
        assertThat(shipping).hasNotPassed("serviceTask_bookCarrier");
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.DELIVERED);
        Assertions.assertThat(consignments.find(shipment).orElseThrow().collected()).isTrue();
        Assertions.assertThat(stock.level(skuOf(shipment)).onHand()).isZero();
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, READY_FOR_COLLECTION, COLLECTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          READY_FOR_COLLECTION, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED""");
    }

    @Test
    void whoDoesNotComeIsRemindedOnceAndTheGoodsStayAtTheCounter() {
        ShipmentNumber shipment = packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)).collection());
        ProcessInstance shipping = shipments.start("order-shipping", shipment);

        jobs.execute(shipment.orderNumber().value(), "boundaryEvent_notCollected");

        assertThat(shipping).isWaitingAt("userTask_handOverToCustomer").hasPassed("sendTask_remindOfCollection", "endEvent_customerReminded");
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type)
                .containsOnlyOnce("READY_FOR_COLLECTION", "COLLECTION_OVERDUE");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, READY_FOR_COLLECTION, COLLECTION_REMINDER
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          READY_FOR_COLLECTION, COLLECTION_OVERDUE""");
    }

    @Test
    void whatIsNotCollectedCanBeSentInstead() {
        ShipmentNumber shipment = packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)).collection());
        ProcessInstance shipping = shipments.start("order-shipping", shipment);

        tasks.complete(shipping, "userTask_handOverToCustomer", Map.of("collectionResult", "SEND_INSTEAD"));
        book(shipment);

        assertThat(shipping).isWaitingAt("userTask_handOverToCarrier").hasPassed("serviceTask_sendInstead");
        Assertions.assertThat(consignments.find(shipment).orElseThrow().service()).isEqualTo("PARCEL");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, READY_FOR_COLLECTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          READY_FOR_COLLECTION, SENT_INSTEAD_OF_COLLECTED, CARRIER_BOOKED""");
    }

    @Test
    void goodsWithoutCustomsDataWaitForItBeforeTheyCrossABorder() {
        Customer customer = frenchCustomer();
        Sku sku = orders.product();
        customs(sku, new Customs("950300", null));
        ShipmentNumber shipment = packed(orders.draft(customer, Map.of(sku, 5)));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);

        assertThat(shipping).isWaitingAt("userTask_completeCustomsData").hasNotPassed("serviceTask_bookCarrier");
        Assertions.assertThat(consignments.find(shipment).orElseThrow().missingCustomsData())
                .containsExactly("Article %s has no country of origin.".formatted(sku));

        tasks.complete(shipping, "userTask_completeCustomsData", Map.of("customsDataResult", "COMPLETED"));
        assertThat(shipping).as("said to be complete, and still missing").isWaitingAt("userTask_completeCustomsData");
        customs(sku, new Customs("950300", "CN"));
        tasks.complete(shipping, "userTask_completeCustomsData", Map.of("customsDataResult", "COMPLETED"));
        book(shipment);

        assertThat(shipping).isWaitingAt("userTask_handOverToCarrier");
        Assertions.assertThat(consignments.find(shipment).orElseThrow().missingCustomsData()).isEmpty();
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED""");
    }

    @Test
    void aHandOverIsYesOrNo() {
        ShipmentNumber shipment = packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);
        book(shipment);

        assertThatThrownBy(() -> tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "PERHAPS")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tasks.complete(shipping, "userTask_handOverToCarrier", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shipping).isWaitingAt("userTask_handOverToCarrier");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED""");
    }

    private ShipmentNumber packed(TestOrders.Draft draft) {
        return shipments.packed(draft, 1250, 1);
    }

    private void book(ShipmentNumber shipment) {
        jobs.execute(shipment.orderNumber().value(), "serviceTask_bookCarrier");
    }

    private Sku skuOf(ShipmentNumber shipment) {
        OrderView.ShipmentLine line = shipments.shipment(shipment).lines().get(0);
        return Sku.of(line.sku());
    }

    private Customer frenchCustomer() {
        Customer customer = orders.customer();
        return orders.save(new Customer(customer.number(), customer.name(), customer.contact(),
                new PostalAddress("3 rue de Rivoli", "75001", "Paris", "FR"), customer.terms(), customer.handling()));
    }

    private void customs(Sku sku, Customs customs) {
        Product product = products.find(sku).orElseThrow();
        products.save(new Product(sku, product.description(), product.weightGrams(), product.vatClass(), customs, product.replenishment(),
                product.status()));
    }
}
