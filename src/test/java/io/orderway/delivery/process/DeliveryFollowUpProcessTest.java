package io.orderway.delivery.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.TestTasks;
import io.orderway.delivery.Deliveries;
import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.TrackedDelivery;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.Confirmation;
import io.orderway.delivery.application.Confirmation.Answer;
import io.orderway.delivery.application.TrackingInbox;
import io.orderway.delivery.application.TrackingReport;
import io.orderway.hold.HoldStage;
import io.orderway.hold.HoldType;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEvent;
import io.orderway.inbox.InboxState;
import io.orderway.inbox.InboxSweep;
import io.orderway.inbox.Receipt;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.publiclink.OpenedLink;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProcessTest
@RecordApplicationEvents
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DeliveryFollowUpProcessTest {

    private static final AtomicInteger EVENT = new AtomicInteger();

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TestTasks tasks;
    private final Jobs jobs;
    private final TestOrders orders;
    private final TestShipments shipments;
    private final Deliveries deliveries;
    private final Consignments consignments;
    private final Confirmation confirmation;
    private final Inbox inbox;
    private final InboxSweep sweep;
    private final ObjectMapper json;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final HoldStage stage;
    private final Books books;

    DeliveryFollowUpProcessTest(ProcessEngine engine, TestTasks tasks, Jobs jobs, TestOrders orders, TestShipments shipments,
            Deliveries deliveries, Consignments consignments, Confirmation confirmation, Inbox inbox, InboxSweep sweep, ObjectMapper json,
            Timeline timeline, JdbcClient jdbc, Clock clock, HoldStage stage, Books books) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = tasks;
        this.jobs = jobs;
        this.orders = orders;
        this.shipments = shipments;
        this.deliveries = deliveries;
        this.consignments = consignments;
        this.confirmation = confirmation;
        this.inbox = inbox;
        this.sweep = sweep;
        this.json = json;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
        this.stage = stage;
        this.books = books;
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
    }

    @Test
    void whatIsDeliveredIsConfirmedByTheCustomer(ApplicationEvents events) {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        assertThat(followUp).isWaitingAt("gateway_whatComesFirst");

        tell(shipment, TrackingStatus.OUT_FOR_DELIVERY);
        assertThat(followUp).isWaitingAt("gateway_whatComesFirst");
        tell(shipment, TrackingStatus.DELIVERED);
        assertThat(followUp).isWaitingAt("gateway_whatAnswer");
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.DELIVERED);
        Assertions.assertThat(confirmation.answerByLink(token(events, shipment), Answer.RECEIVED)).isInstanceOf(OpenedLink.Valid.class);

        assertThat(followUp).isEnded().hasPassedInOrder("startEvent_handedOver", "serviceTask_readDelivery", "catchEvent_shipmentDelivered",
                "sendTask_askForConfirmation", "catchEvent_deliveryConfirmed", "serviceTask_confirmDelivery", "endEvent_deliveryConfirmed");
        assertThat(followUp).hasNotPassed("callActivity_handleLoss", "catchEvent_timeToObjectPassed", "endEvent_lossSettled");
        Assertions.assertThat(tasks.fact(followUp, "everythingDelivered")).isEqualTo(true);
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.CONFIRMED);
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type)
                .containsOnlyOnce("SHIPMENT_DELIVERED", "CONFIRMATION_ASKED", "CUSTOMER_CONFIRMED", "DELIVERY_CONFIRMED");
    }

    @Test
    void theCarriersEventsAreTakenWhileTheOrderIsOnHold() {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        stage.hold(shipment.orderNumber(), HoldType.PAYMENT);

        tell(shipment, TrackingStatus.DELIVERED);

        assertThat(followUp).isWaitingAt("gateway_whatAnswer");
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.DELIVERED);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, HOLD_PLACED, SHIPMENT_DELIVERED, CONFIRMATION_ASKED""");
    }

    @Test
    void silenceCountsAsConfirmationAfterASetTime(ApplicationEvents events) {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        tell(shipment, TrackingStatus.DELIVERED);

        jobs.executeTimer(shipment.orderNumber().value(), "catchEvent_timeToObjectPassed", 5);

        assertThat(followUp).isEnded().hasPassed("catchEvent_timeToObjectPassed", "endEvent_deliveryConfirmed");
        Assertions.assertThat(tasks.fact(followUp, "everythingDelivered")).isEqualTo(true);
        Assertions.assertThat(confirmation.answerByLink(token(events, shipment), Answer.RECEIVED)).as("a late click").isInstanceOf(OpenedLink.Valid.class);
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type).doesNotContain("CUSTOMER_CONFIRMED");
    }

    @Test
    void anEventThatComesBeforeTheHandOverIsNotLost() {
        ShipmentNumber shipment = shipments.packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)), 1250, 1);
        shipments.handOver(shipment);
        tell(shipment, TrackingStatus.DELIVERED);
        Assertions.assertThat(inbox.about(trackingNumber(shipment))).extracting("state").containsExactly(InboxState.UNMATCHED_RETRY);

        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        sweep.run();

        assertThat(followUp).isWaitingAt("gateway_whatAnswer");
        Assertions.assertThat(inbox.about(trackingNumber(shipment))).extracting("state").containsExactly(InboxState.MATCHED);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED""");
    }

    @Test
    void whatIsKnownToBeDeliveredIsNotWaitedFor() {
        ShipmentNumber shipment = shipments.handedOver();
        shipments.start("delivery-follow-up", shipment);
        tell(shipment, TrackingStatus.DELIVERED);

        ProcessInstance again = shipments.start("delivery-follow-up", shipment);

        assertThat(again).isWaitingAt("gateway_whatAnswer").hasNotPassed("gateway_whatComesFirst");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, CONFIRMATION_ASKED""");
    }

    @Test
    void whatWasCollectedNeedsNoConfirmation(ApplicationEvents events) {
        ShipmentNumber shipment = shipments.handedOver(orders.draft(orders.customer(), Map.of(orders.product(), 5)).collection());

        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);

        assertThat(followUp).isEnded().hasPassed("serviceTask_confirmDelivery", "endEvent_deliveryConfirmed");
        assertThat(followUp).hasNotPassed("sendTask_askForConfirmation", "gateway_whatComesFirst");
        Assertions.assertThat(events.stream(DeliveryEvent.ConfirmationAsked.class)).isEmpty();
        Assertions.assertThat(tasks.fact(followUp, "everythingDelivered")).isEqualTo(true);
    }

    @Test
    void aCarrierWhoIsSilentForTooLongHasTheParcelLookedFor() {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        handedOverLongAgo(shipment);

        beChecked(shipment);

        assertThat(followUp).isWaitingAt("callActivity_handleLoss").hasPassed("catchEvent_carrierSilent");
        Assertions.assertThat(tasks.fact(followUp, "missingCause")).isEqualTo("SILENT");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, PARCEL_MISSING
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_MISSING""");
    }

    @Test
    void aCarrierWhoHasSpokenInTheMeantimeIsWaitedForAnew() {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        Instant first = jobs.find(shipment.orderNumber().value(), "catchEvent_carrierSilent").getDuedate().toInstant();
        Assertions.assertThat(first).isAfter(clock.instant());

        tell(shipment, TrackingStatus.IN_TRANSIT);
        beChecked(shipment);

        assertThat(followUp).isWaitingAt("gateway_whatComesFirst").hasNotPassed("callActivity_handleLoss");
        Assertions.assertThat(jobs.find(shipment.orderNumber().value(), "catchEvent_carrierSilent").getDuedate().toInstant()).isEqualTo(first);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER""");
    }

    @Test
    void whatTheCarrierReportsLostIsHandledAtOnceAndOnce() {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);

        tell(shipment, TrackingStatus.LOST);
        tell(shipment, TrackingStatus.LOST);

        assertThat(followUp).isWaitingAt("callActivity_handleLoss").hasPassed("catchEvent_parcelMissing");
        Assertions.assertThat(deliveries.find(shipment).orElseThrow().lostAt()).isNotNull();
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type)
                .containsOnlyOnce("PARCEL_REPORTED_LOST", "PARCEL_MISSING");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED""");
    }

    @Test
    void aCustomerWhoHasNotReceivedItHasItLookedFor(ApplicationEvents events) {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        tell(shipment, TrackingStatus.DELIVERED);
        String token = token(events, shipment);

        confirmation.answerByLink(token, Answer.NOT_RECEIVED);

        assertThat(followUp).isWaitingAt("callActivity_handleLoss").hasPassed("catchEvent_notReceived").hasNotPassed("endEvent_deliveryConfirmed");
        Assertions.assertThat(confirmation.answerByLink(token, Answer.RECEIVED)).as("a second answer").isInstanceOf(OpenedLink.Used.class);
        Assertions.assertThat(timeline.of(shipment.orderNumber())).filteredOn(entry -> entry.type().equals("PARCEL_NOT_RECEIVED"))
                .extracting(Timeline.Entry::actor).containsExactly("Customer");
    }

    @Test
    void whatWasConfirmedBySilenceIsNotMissedByALateClick(ApplicationEvents events) {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        tell(shipment, TrackingStatus.DELIVERED);
        jobs.execute(shipment.orderNumber().value(), "catchEvent_timeToObjectPassed");

        Assertions.assertThat(confirmation.answerByLink(token(events, shipment), Answer.NOT_RECEIVED)).isInstanceOf(OpenedLink.Expired.class);

        assertThat(followUp).isEnded().hasNotPassed("callActivity_handleLoss");
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.CONFIRMED);
    }

    @Test
    void whatCameFirstIsNotUndoneByWhatComesLate() {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);

        tell(shipment, TrackingStatus.DELIVERED);
        tell(shipment, TrackingStatus.LOST);
        tell(shipment, TrackingStatus.IN_TRANSIT);
        tell(shipment, TrackingStatus.DELIVERED);

        assertThat(followUp).isWaitingAt("gateway_whatAnswer").hasNotPassed("callActivity_handleLoss");
        TrackedDelivery delivery = deliveries.find(shipment).orElseThrow();
        Assertions.assertThat(delivery.lostAt()).isNull();
        Assertions.assertThat(delivery.events()).hasSize(4);
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type).containsOnlyOnce("SHIPMENT_DELIVERED");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED""");
    }

    @Test
    void theSameEventTwentyTimesAtOnceCountsOnce() throws Exception {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        InboxEvent event = event("dpd-" + shipment, shipment, TrackingStatus.DELIVERED);

        List<Receipt> receipts = AtOnce.times(20, () -> inbox.receive(event));
        sweep.run();

        Assertions.assertThat(receipts).containsOnlyOnce(Receipt.ACCEPTED);
        assertThat(followUp).isWaitingAt("gateway_whatAnswer");
        Assertions.assertThat(deliveries.find(shipment).orElseThrow().events()).hasSize(1);
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type)
                .containsOnlyOnce("SHIPMENT_DELIVERED", "CONFIRMATION_ASKED");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED""");
    }

    @Test
    void twentyDifferentEventsAtOnceMoveTheProcessOnce() throws Exception {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);

        AtOnce.times(20, () -> inbox.receive(event("e" + EVENT.incrementAndGet(), shipment, TrackingStatus.DELIVERED)));
        sweep.run();

        assertThat(followUp).isWaitingAt("gateway_whatAnswer");
        Assertions.assertThat(deliveries.find(shipment).orElseThrow().events()).hasSize(20);
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type)
                .containsOnlyOnce("SHIPMENT_DELIVERED", "CONFIRMATION_ASKED");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED""");
    }

    @Test
    void anEventThatArrivesWhileTheProcessBeginsToWaitIsNeverLost() throws Exception {
        for (int round = 0; round < 5; round++) {
            ShipmentNumber shipment = shipments.handedOver();
            InboxEvent delivered = event("race-" + EVENT.incrementAndGet(), shipment, TrackingStatus.DELIVERED);
            AtomicInteger turn = new AtomicInteger();

            AtOnce.times(2, () -> turn.getAndIncrement() == 0 ? shipments.start("delivery-follow-up", shipment) : inbox.receive(delivered));
            inbox.tryAgain(trackingNumber(shipment));
            sweep.run();

            Assertions.assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("delivery-follow-up")
                    .processInstanceBusinessKey(shipment.orderNumber().value()).activityIdIn("gateway_whatAnswer").count()).isEqualTo(1);
        }
    }

    @Test
    void ofTwentyClicksAtOnceOneConfirms(ApplicationEvents events) throws Exception {
        ShipmentNumber shipment = shipments.handedOver();
        ProcessInstance followUp = shipments.start("delivery-follow-up", shipment);
        tell(shipment, TrackingStatus.DELIVERED);
        String token = token(events, shipment);

        List<OpenedLink> links = AtOnce.times(20, () -> confirmation.answerByLink(token, Answer.RECEIVED));

        Assertions.assertThat(links).filteredOn(OpenedLink.Valid.class::isInstance).hasSize(1);
        Assertions.assertThat(links).filteredOn(OpenedLink.Used.class::isInstance).hasSize(19);
        assertThat(followUp).isEnded();
        Assertions.assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type).containsOnlyOnce("CUSTOMER_CONFIRMED");
    }

    @Test
    void eachShipmentOfAnOrderIsFollowedByItself() {
        Sku sku = orders.product();
        ShipmentNumber first = shipments.openPart(orders.draft(orders.customer(), Map.of(sku, 5)).partial(), 2);
        ShipmentNumber second = shipments.openRest(first.orderNumber(), sku, 3);
        List.of(first, second).forEach(shipment -> {
            shipments.pack(shipment, 800, 1);
            shipments.handOver(shipment);
        });
        ProcessInstance followFirst = shipments.start("delivery-follow-up", first);
        ProcessInstance followSecond = shipments.start("delivery-follow-up", second);

        tell(second, TrackingStatus.DELIVERED);
        assertThat(followFirst).isWaitingAt("gateway_whatComesFirst");
        assertThat(followSecond).isWaitingAt("gateway_whatAnswer");
        jobs.execute(first.orderNumber().value(), "catchEvent_timeToObjectPassed");
        Assertions.assertThat(tasks.fact(followSecond, "everythingDelivered")).isEqualTo(false);

        tell(first, TrackingStatus.DELIVERED);
        jobs.execute(first.orderNumber().value(), "catchEvent_timeToObjectPassed");
        Assertions.assertThat(tasks.fact(followFirst, "everythingDelivered")).isEqualTo(true);
        books.of(first.orderNumber()).say("""
                goods     reserved 2, reserved 3, handed over 2, handed over 3
                money     not moved
                told      DELIVERY_DATE, NEW_DELIVERY_DATE, SHIPPED, SHIPPED, DELIVERY_CONFIRMATION, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_OPENED, DELIVERY_PROMISE_CHANGED,
                          SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          CARRIER_BOOKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, DELIVERY_CONFIRMED, SHIPMENT_DELIVERED,
                          CONFIRMATION_ASKED, DELIVERY_CONFIRMED""");
    }

    private void beChecked(ShipmentNumber shipment) {
        jobs.execute(shipment.orderNumber().value(), "catchEvent_carrierSilent");
    }

    private void handedOverLongAgo(ShipmentNumber shipment) {
        jdbc.sql("update delivery set handed_over_at = handed_over_at - interval '60 days', expected_on = expected_on - 60, version = version + 1 "
                + "where shipment_number = :shipment").param("shipment", shipment.value()).update();
    }

    private void tell(ShipmentNumber shipment, TrackingStatus status) {
        inbox.receive(event("e" + EVENT.incrementAndGet(), shipment, status));
    }

    private InboxEvent event(String id, ShipmentNumber shipment, TrackingStatus status) {
        Instant now = clock.instant();
        TrackingReport report = new TrackingReport(trackingNumber(shipment), status, now, "Bristol depot");
        return new InboxEvent("follow-up-test", id, TrackingInbox.TYPE, trackingNumber(shipment), json.valueToTree(report));
    }

    private String trackingNumber(ShipmentNumber shipment) {
        return consignments.find(shipment).orElseThrow().trackingNumber();
    }

    private static String token(ApplicationEvents events, ShipmentNumber shipment) {
        String url = events.stream(DeliveryEvent.ConfirmationAsked.class).filter(asked -> asked.shipment().equals(shipment))
                .map(DeliveryEvent.ConfirmationAsked::url).findFirst().orElseThrow();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
