package io.orderway.shipping.process;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.Paper;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.TestTasks;
import io.orderway.document.Documents;
import io.orderway.order.Timeline;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignments;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** Order shipping with a carrier's service behind it: outside calls are counted at the service. */
@ProcessTest
@DirtiesContext
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CarrierBookingProcessTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().options(WireMockConfiguration.options().dynamicPort()).build();

    private final ProcessEngine engine;
    private final ManagementService management;
    private final TestTasks tasks;
    private final Jobs jobs;
    private final TestOrders orders;
    private final TestShipments shipments;
    private final Consignments consignments;
    private final Documents documents;
    private final Timeline timeline;
    private final Books books;

    CarrierBookingProcessTest(ProcessEngine engine, TestTasks tasks, Jobs jobs, TestOrders orders, TestShipments shipments,
            Consignments consignments, Documents documents, Timeline timeline, Books books) {
        this.engine = engine;
        this.management = engine.getManagementService();
        this.tasks = tasks;
        this.jobs = jobs;
        this.orders = orders;
        this.shipments = shipments;
        this.consignments = consignments;
        this.documents = documents;
        this.timeline = timeline;
        this.books = books;
    }

    @DynamicPropertySource
    static void carrier(DynamicPropertyRegistry registry) {
        registry.add("orderway.carrier.url", SERVER::baseUrl);
        registry.add("orderway.carrier.read-timeout", () -> "3s");
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
    }

    @Test
    void anOrdinaryShipmentIsOneCallAndTellsTheCarriersOwnLink() {
        ShipmentNumber shipment = packed();
        takes(shipment, 1, "PF1" + shipment.orderNumber().value().substring(3));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);

        book(shipment);
        tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));

        assertThat(shipping).isEnded().hasPassed("endEvent_handedOver").hasNotPassed("boundaryEvent_carrierRefused");
        Assertions.assertThat(consignments.find(shipment).orElseThrow().trackingUrl()).startsWith("https://carrier.example/");
        verifyCalls(shipment, 1, 1);
        verifyCalls(shipment, 2, 0);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER""");
    }

    @Test
    void anAnswerThatNeverCameIsAskedForAgainUnderTheSameKey() {
        ShipmentNumber shipment = packed();
        SERVER.stubFor(booking(shipment, 1).willReturn(aResponse().withStatus(201).withBody("{}").withFixedDelay(4000)));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);

        assertThatThrownBy(() -> book(shipment)).hasMessageContaining("did not answer");
        assertThat(shipping).isWaitingAt("serviceTask_bookCarrier");
        Job job = jobs.find(shipment.orderNumber().value(), "serviceTask_bookCarrier");
        Assertions.assertThat(job.getRetries()).isEqualTo(5);
        Assertions.assertThat(job.getDuedate()).as("tried again later, not at once").isNotNull();
        takes(shipment, 1, "PF2" + shipment.orderNumber().value().substring(3));
        book(shipment);

        assertThat(shipping).isWaitingAt("userTask_handOverToCarrier");
        verifyCalls(shipment, 1, 2);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED""");
    }

    @Test
    void aCarrierThatKeepsFailingBecomesAnIncidentAndNothingIsBooked() {
        ShipmentNumber shipment = packed();
        SERVER.stubFor(booking(shipment, 1).willReturn(aResponse().withStatus(500)));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);
        assertThatThrownBy(() -> book(shipment)).hasMessageContaining("answered 500");
        management.setJobRetries(jobs.find(shipment.orderNumber().value(), "serviceTask_bookCarrier").getId(), 1);

        assertThatThrownBy(() -> book(shipment)).hasMessageContaining("answered 500");

        assertThat(shipping).isWaitingAt("serviceTask_bookCarrier");
        Assertions.assertThat(engine.getRuntimeService().createIncidentQuery().processInstanceId(shipping.getId()).count()).isEqualTo(1);
        Assertions.assertThat(consignments.find(shipment).orElseThrow().trackingNumber()).isNull();
        books.of(shipment.orderNumber()).sayInPart("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED""");
    }

    @Test
    void aRefusalIsClearedByShippingAndAskedAnewUnderANewKey() {
        ShipmentNumber shipment = packed();
        refuses(shipment, 1, "The postcode does not exist");
        takes(shipment, 2, "PF3" + shipment.orderNumber().value().substring(3));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);

        book(shipment);
        assertThat(shipping).isWaitingAt("userTask_clearCarrierRefusal");
        Assertions.assertThat(tasks.isOfferedTo(shipping, "userTask_clearCarrierRefusal", "shipping")).isTrue();
        Assertions.assertThat(consignments.find(shipment).orElseThrow().refusal()).isEqualTo("The postcode does not exist");
        tasks.complete(shipping, "userTask_clearCarrierRefusal", Map.of("refusalDecision", "BY_TABLE"));
        book(shipment);

        assertThat(shipping).isWaitingAt("userTask_handOverToCarrier");
        Assertions.assertThat(consignments.find(shipment).orElseThrow().refusal()).isNull();
        verifyCalls(shipment, 1, 1);
        verifyCalls(shipment, 2, 1);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_REFUSED,
                          CARRIER_BOOKED""");
    }

    @Test
    void shippingMayChooseTheServiceByHand() {
        ShipmentNumber shipment = packed();
        refuses(shipment, 1, "Too bulky");
        takes(shipment, 2, "PF4" + shipment.orderNumber().value().substring(3));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);
        book(shipment);

        assertThatThrownBy(() -> tasks.complete(shipping, "userTask_clearCarrierRefusal", Map.of("refusalDecision", "BY_HAND")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tasks.complete(shipping, "userTask_clearCarrierRefusal",
                Map.of("refusalDecision", "BY_HAND", "carrierService", "BROOMSTICK"))).isInstanceOf(IllegalArgumentException.class);
        tasks.complete(shipping, "userTask_clearCarrierRefusal", Map.of("refusalDecision", "BY_HAND", "carrierService", "PALLET"));
        book(shipment);

        assertThat(shipping).isWaitingAt("userTask_handOverToCarrier");
        SERVER.verify(1, postRequestedFor(urlEqualTo("/bookings")).withHeader("Idempotency-Key", equalTo(shipment + "/book/2"))
                .withRequestBody(matchingJsonPath("$.service", equalTo("PALLET"))));
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_REFUSED,
                          CARRIER_BOOKED""");
    }

    @Test
    void aBookingIsCancelledOnceHoweverOftenItIsUndone() {
        ShipmentNumber shipment = booked("PF7");
        SERVER.stubFor(cancellation(shipment).willReturn(aResponse().withStatus(204)));
        ProcessInstance undo = shipments.start("undo-booking", shipment);

        jobs.execute(shipment.orderNumber().value(), "serviceTask_cancelBooking");

        assertThat(undo).isEnded().hasPassed("endEvent_bookingCancelled").hasNotPassed("userTask_settleBooking");
        ProcessInstance again = shipments.start("undo-booking", shipment);
        jobs.execute(shipment.orderNumber().value(), "serviceTask_cancelBooking");
        assertThat(again).isEnded().hasPassed("endEvent_bookingCancelled");
        SERVER.verify(1, cancellationCalls(shipment));
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          CARRIER_BOOKING_CANCELLED""");
    }

    @Test
    void aCarrierThatRefusesToCancelIsAMatterForShipping() {
        ShipmentNumber shipment = booked("PF8");
        SERVER.stubFor(cancellation(shipment).willReturn(aResponse().withStatus(409).withHeader("Content-Type", "application/problem+json")
                .withBody("{\"detail\": \"The driver is on his way\"}")));
        ProcessInstance undo = shipments.start("undo-booking", shipment);

        jobs.execute(shipment.orderNumber().value(), "serviceTask_cancelBooking");
        assertThat(undo).isWaitingAt("userTask_settleBooking");
        Assertions.assertThat(tasks.isOfferedTo(undo, "userTask_settleBooking", "shipping")).isTrue();
        Assertions.assertThat(timeline.of(shipment.orderNumber())).filteredOn(entry -> entry.type().equals("CARRIER_CANCELLATION_REFUSED"))
                .singleElement().satisfies(entry -> Assertions.assertThat(entry.detail()).contains("The driver is on his way"));
        tasks.complete(undo, "userTask_settleBooking", Map.of("bookingSettled", "HELD_BACK"));

        assertThat(undo).isEnded().hasPassedInOrder("serviceTask_cancelBooking", "userTask_settleBooking", "serviceTask_settleBooking",
                "endEvent_bookingSettled");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          CARRIER_CANCELLATION_REFUSED, CARRIER_BOOKING_CANCELLED""");
    }

    @Test
    void aCancellationThatIsNotAnsweredIsTriedAgainUnderTheSameKey() {
        ShipmentNumber shipment = booked("PF9");
        SERVER.stubFor(cancellation(shipment).willReturn(aResponse().withStatus(503)));
        ProcessInstance undo = shipments.start("undo-booking", shipment);

        assertThatThrownBy(() -> jobs.execute(shipment.orderNumber().value(), "serviceTask_cancelBooking")).hasMessageContaining("answered 503");
        SERVER.stubFor(cancellation(shipment).willReturn(aResponse().withStatus(200)));
        jobs.execute(shipment.orderNumber().value(), "serviceTask_cancelBooking");

        assertThat(undo).isEnded().hasPassed("endEvent_bookingCancelled");
        SERVER.verify(2, cancellationCalls(shipment));
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          CARRIER_BOOKING_CANCELLED""");
    }

    private ShipmentNumber booked(String prefix) {
        ShipmentNumber shipment = packed();
        takes(shipment, 1, prefix + shipment.orderNumber().value().substring(3));
        shipments.start("order-shipping", shipment);
        book(shipment);
        return shipment;
    }

    private MappingBuilder cancellation(ShipmentNumber shipment) {
        return post(urlEqualTo(cancellationPath(shipment)));
    }

    private RequestPatternBuilder cancellationCalls(ShipmentNumber shipment) {
        return postRequestedFor(urlEqualTo(cancellationPath(shipment))).withHeader("Idempotency-Key", equalTo(shipment + "/cancel/1"));
    }

    private String cancellationPath(ShipmentNumber shipment) {
        return "/bookings/" + consignments.find(shipment).orElseThrow().trackingNumber() + "/cancellation";
    }

    @Test
    void aNumberThatAnotherShipmentHasIsNotTaken() {
        ShipmentNumber first = packed();
        ShipmentNumber second = packed();
        String number = "PF5" + first.orderNumber().value().substring(3);
        takes(first, 1, number);
        takes(second, 1, number);
        shipments.start("order-shipping", first);
        ProcessInstance shipping = shipments.start("order-shipping", second);
        book(first);

        assertThatThrownBy(() -> book(second)).hasMessageContaining("the tracking number of another shipment");

        assertThat(shipping).isWaitingAt("serviceTask_bookCarrier");
        Assertions.assertThat(consignments.find(second).orElseThrow().trackingNumber()).isNull();
        books.of(first.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED""");
    }

    @Test
    void aCarrierMayAnswerANewBookingOfAShipmentWithTheSameNumber() {
        ShipmentNumber shipment = packed();
        takes(shipment, 1, "PF6" + shipment.orderNumber().value().substring(3));
        takes(shipment, 2, "PF6" + shipment.orderNumber().value().substring(3));
        ProcessInstance shipping = shipments.start("order-shipping", shipment);
        book(shipment);

        tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "BOOK_AGAIN"));
        book(shipment);
        tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));

        assertThat(shipping).isEnded().hasPassed("endEvent_handedOver");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          CARRIER_BOOKED, SHIPMENT_HANDED_OVER""");
    }

    @Test
    void aLongTrackingNumberStillFitsOnTheLabelAndCanBeScanned() {
        ShipmentNumber shipment = packed();
        String number = "JJD-0002-9000-0123-4567-" + shipment.orderNumber().value().substring(3);
        takes(shipment, 1, number);
        shipments.start("order-shipping", shipment);
        book(shipment);

        UUID label = documents.find(shipment.orderNumber(), "shipping-label", number).orElseThrow().id();

        Assertions.assertThat(new Paper(documents.content(label)).barcode(0)).isEqualTo(number);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED""");
    }

    private ShipmentNumber packed() {
        return shipments.packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)), 1250, 1);
    }

    private void book(ShipmentNumber shipment) {
        jobs.execute(shipment.orderNumber().value(), "serviceTask_bookCarrier");
    }

    private static void takes(ShipmentNumber shipment, int attempt, String trackingNumber) {
        SERVER.stubFor(booking(shipment, attempt).willReturn(aResponse().withStatus(201).withHeader("Content-Type", "application/json")
                .withBody("{\"carrier\": \"Parcelforce\", \"trackingNumber\": \"%s\", \"trackingUrl\": \"https://carrier.example/%s\"}"
                        .formatted(trackingNumber, trackingNumber))));
    }

    private static void refuses(ShipmentNumber shipment, int attempt, String reason) {
        SERVER.stubFor(booking(shipment, attempt).willReturn(aResponse().withStatus(422).withHeader("Content-Type", "application/problem+json")
                .withBody("{\"detail\": \"%s\"}".formatted(reason))));
    }

    private static MappingBuilder booking(ShipmentNumber shipment, int attempt) {
        return post(urlEqualTo("/bookings")).withHeader("Idempotency-Key", equalTo(shipment + "/book/" + attempt));
    }

    private static void verifyCalls(ShipmentNumber shipment, int attempt, int calls) {
        SERVER.verify(calls, postRequestedFor(urlEqualTo("/bookings")).withHeader("Idempotency-Key", equalTo(shipment + "/book/" + attempt)));
    }
}
