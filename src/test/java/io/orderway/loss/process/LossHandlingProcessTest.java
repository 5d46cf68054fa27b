package io.orderway.loss.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.delivery.Deliveries;
import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.Confirmation;
import io.orderway.inventory.Stock;
import io.orderway.loss.ClaimState;
import io.orderway.loss.LossEvent;
import io.orderway.loss.LossStage;
import io.orderway.loss.LossState;
import io.orderway.loss.Losses;
import io.orderway.loss.Remedy;
import io.orderway.loss.application.ChooseRemedy;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.payment.Payments;
import io.orderway.payment.RefundCause;
import io.orderway.publiclink.OpenedLink;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProcessTest
@RecordApplicationEvents
class LossHandlingProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private TestShipments shipments;
    @Autowired
    private TestOrders testOrders;
    @Autowired
    private LossStage stage;
    @Autowired
    private Losses losses;
    @Autowired
    private LinkedOrders linked;
    @Autowired
    private OrderReader orders;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private Confirmation confirmation;
    @Autowired
    private ChooseRemedy chooseRemedy;
    @Autowired
    private Messages messages;
    @Autowired
    private Stock stock;
    @Autowired
    private Payments payments;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private ApplicationEvents events;
    @Autowired
    private Books books;

    private ShipmentNumber shipment;
    private ProcessInstance followUp;

    @BeforeEach
    void aParcelIsOnItsWay() {
        init(engine);
        shipment = shipments.handedOver(testOrders.draft(testOrders.customer(), Map.of()).line(testOrders.product().value(), 5, "2.00"));
        followUp = stage.follow(shipment);
    }

    @Test
    void whatIsLostIsReplacedAtOnceIfTheCustomerWishesSo() {
        stage.tell(shipment, TrackingStatus.LOST);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        assertThat(losses.of(number())).singleElement().satisfies(open -> {
            assertThat(open.state()).isEqualTo(LossState.LOST);
            assertThat(open.claim().state()).isEqualTo(ClaimState.TO_BE_FILED);
            assertThat(open.claim().amount()).hasToString("10.00 GBP");
        });

        assertThat(choose(Remedy.REPLACEMENT)).isInstanceOf(OpenedLink.Valid.class);

        ProcessEngineTests.assertThat(loss).isEnded().hasPassedInOrder("serviceTask_openLoss", "businessRuleTask_planTrace",
                "serviceTask_declareLost", "serviceTask_openClaim", "sendTask_askForRemedy",
                "boundaryEvent_remedyChosen", "serviceTask_settleRemedy", "serviceTask_placeReplacement", "serviceTask_closeLoss",
                "endEvent_lossSettled");
        ProcessEngineTests.assertThat(loss).hasNotPassed("sendTask_tellParcelMissing", "userTask_traceParcel", "callActivity_refundCustomer",
                "serviceTask_recordFound");
        ProcessEngineTests.assertThat(followUp).isEnded().hasPassed("serviceTask_closeLostParcel", "endEvent_lossSettled");
        assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.LOST);
        assertThat(linked.of(number())).singleElement().satisfies(other -> {
            assertThat(other.kind()).isEqualTo(OrderKind.REPLACEMENT);
            assertThat(orders.get(other.number()).goods()).singleElement().extracting(OrderView.Line::quantity).isEqualTo(5);
            assertThat(losses.of(number()).get(0).replacement()).isEqualTo(other.number());
        });
        assertThat(stage.told(shipment)).containsOnlyOnce("PARCEL_MISSING", "PARCEL_LOST", "REMEDY_ASKED", "REMEDY_CHOSEN", "REPLACEMENT_PLACED",
                "LOSS_SETTLED", "SHIPMENT_LOST", "CLAIM_OPENED");
        ProcessEngineTests.assertThat(stage.running(shipment, "carrier-claim")).isWaitingAt("userTask_fileClaim");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN by Customer, REPLACEMENT_PLACED, LOSS_SETTLED, SHIPMENT_LOST""");
    }

    @Test
    void aSilentCarrierIsAskedAndWhatHeFindsGoesOn() {
        stage.beSilent(shipment);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        ProcessEngineTests.assertThat(loss).isWaitingAt("userTask_traceParcel");

        stage.complete(shipment, "userTask_traceParcel", Map.of("traceResult", "FOUND", "foundUntil", calendar.today().plusDays(4).toString()));

        ProcessEngineTests.assertThat(loss).isEnded().hasPassedInOrder("userTask_traceParcel", "serviceTask_recordTrace", "serviceTask_recordFound",
                "sendTask_tellParcelFound", "endEvent_parcelFound").hasNotPassed("serviceTask_declareLost");
        ProcessEngineTests.assertThat(followUp).isWaitingAt("gateway_whatComesFirst");
        assertThat(deliveries.find(shipment).orElseThrow().waitUntil()).isEqualTo(calendar.today().plusDays(4));
        assertThat(losses.of(number())).singleElement().satisfies(found -> {
            assertThat(found.state()).isEqualTo(LossState.FOUND);
            assertThat(found.claim()).isNull();
        });
        assertThat(steps()).contains(MessageStep.PARCEL_MISSING, MessageStep.PARCEL_FOUND);
        assertThat(stage.running(shipment, "carrier-claim")).isNull();
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, PARCEL_MISSING, PARCEL_FOUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_MISSING, PARCEL_FOUND""");
    }

    @Test
    void theCustomerIsToldInARhythmThatTheSearchGoesOn() {
        stage.beSilent(shipment);
        stage.timer(shipment, "boundaryEvent_updateDue");
        assertThat(stage.told(shipment)).contains("PARCEL_MISSING");
        assertThat(steps()).containsOnlyOnce(MessageStep.PARCEL_SEARCH_GOES_ON);
        ProcessEngineTests.assertThat(stage.running(shipment, "loss-handling")).isWaitingAt("userTask_traceParcel");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, PARCEL_MISSING, PARCEL_SEARCH_GOES_ON
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_MISSING""");
    }

    @Test
    void aCarrierWhoDoesNotAnswerInTimeHasLostTheParcel() {
        stage.beSilent(shipment);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        stage.timer(shipment, "boundaryEvent_traceOverdue");
        ProcessEngineTests.assertThat(loss).isWaitingAt("userTask_chooseRemedy").hasPassed("serviceTask_declareLost");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, PARCEL_MISSING, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED""");
    }

    @Test
    void aSignOfLifeEndsTheSearch() {
        stage.beSilent(shipment);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        stage.tell(shipment, TrackingStatus.OUT_FOR_DELIVERY);
        ProcessEngineTests.assertThat(loss).isEnded().hasPassed("boundaryEvent_carrierHeard", "endEvent_parcelFound");
        ProcessEngineTests.assertThat(followUp).isWaitingAt("gateway_whatComesFirst");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, PARCEL_MISSING, PARCEL_FOUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_MISSING, PARCEL_FOUND""");
    }

    @Test
    void aParcelThatIsDeliveredWhileATraceRunsIsConfirmedAsUsual() {
        stage.beSilent(shipment);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        stage.tell(shipment, TrackingStatus.DELIVERED);
        ProcessEngineTests.assertThat(loss).isEnded().hasPassed("boundaryEvent_carrierHeard", "endEvent_parcelFound");
        ProcessEngineTests.assertThat(followUp).isWaitingAt("gateway_whatAnswer");
        assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.DELIVERED);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, PARCEL_MISSING, PARCEL_FOUND, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_MISSING, SHIPMENT_DELIVERED, PARCEL_FOUND, CONFIRMATION_ASKED""");
    }

    @Test
    void aParcelThatIsReportedLostWhileATraceRunsIsLost() {
        stage.beSilent(shipment);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        stage.tell(shipment, TrackingStatus.LOST);
        ProcessEngineTests.assertThat(loss).isWaitingAt("userTask_chooseRemedy").hasPassed("boundaryEvent_carrierHeard");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, PARCEL_MISSING, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_MISSING, PARCEL_REPORTED_LOST by Carrier, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED""");
    }

    @Test
    void aParcelThatIsDeliveredWhileTheCustomerIsAskedIsFoundAndItsClaimWithdrawn() {
        stage.tell(shipment, TrackingStatus.LOST);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        ProcessInstance claim = stage.running(shipment, "carrier-claim");
        String token = token(LossEvent.RemedyAsked.class, LossEvent.RemedyAsked::url);

        stage.tell(shipment, TrackingStatus.DELIVERED);

        ProcessEngineTests.assertThat(loss).isEnded().hasPassed("boundaryEvent_turnedUp", "serviceTask_recordFound").hasNotPassed("serviceTask_settleRemedy");
        ProcessEngineTests.assertThat(claim).isEnded().hasPassed("serviceTask_withdrawClaim");
        assertThat(losses.of(number()).get(0).claim().state()).isEqualTo(ClaimState.WITHDRAWN);
        ProcessEngineTests.assertThat(followUp).isWaitingAt("gateway_whatAnswer");
        assertThat(chooseRemedy.chooseByLink(token, Remedy.REFUND)).as("an answer after that").isInstanceOf(OpenedLink.Expired.class);
        assertThat(linked.of(number())).isEmpty();
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, PARCEL_FOUND, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          SHIPMENT_DELIVERED, CLAIM_WITHDRAWN, PARCEL_FOUND, CONFIRMATION_ASKED""");
    }

    @Test
    void theClerkMayAnswerInsteadAndTheLinkIsOfNoUseThen() {
        stage.tell(shipment, TrackingStatus.LOST);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        String token = token(LossEvent.RemedyAsked.class, LossEvent.RemedyAsked::url);

        stage.complete(shipment, "userTask_chooseRemedy", Map.of("remedyChoice", "REPLACEMENT"));

        ProcessEngineTests.assertThat(loss).isEnded().hasPassed("userTask_chooseRemedy", "serviceTask_placeReplacement");
        assertThat(chooseRemedy.chooseByLink(token, Remedy.REFUND)).isInstanceOf(OpenedLink.Expired.class);
        assertThat(losses.of(number()).get(0).remedy()).isEqualTo(Remedy.REPLACEMENT);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REPLACEMENT_PLACED, LOSS_SETTLED, SHIPMENT_LOST""");
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        stage.tell(shipment, TrackingStatus.LOST);
        String token = token(LossEvent.RemedyAsked.class, LossEvent.RemedyAsked::url);
        List<OpenedLink> answers = AtOnce.times(8, () -> chooseRemedy.chooseByLink(token, Remedy.REPLACEMENT));
        assertThat(answers).filteredOn(OpenedLink.Valid.class::isInstance).hasSize(1);
        assertThat(linked.of(number())).hasSize(1);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN by Customer, REPLACEMENT_PLACED, LOSS_SETTLED, SHIPMENT_LOST""");
    }

    @Test
    void silenceMeansWhatTheTableSays() {
        Sku sku = Sku.of(orders.get(number()).goods().get(0).sku());
        stock.bookIn(sku, Quantity.of(5), "Delivery note");
        stage.tell(shipment, TrackingStatus.LOST);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        stage.timer(shipment, "boundaryEvent_noChoice");
        ProcessEngineTests.assertThat(loss).isEnded().hasPassed("boundaryEvent_noChoice", "serviceTask_placeReplacement");
        assertThat(losses.of(number()).get(0).remedy()).isEqualTo(Remedy.REPLACEMENT);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REPLACEMENT_PLACED, LOSS_SETTLED, SHIPMENT_LOST""");
    }

    @Test
    void aSmallRefundIsCarriedOutWithoutAnybody() {
        committed("2.00");
        stage.tell(shipment, TrackingStatus.LOST);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        choose(Remedy.REFUND);
        ProcessEngineTests.assertThat(loss).isWaitingAt("callActivity_refundCustomer").hasNotPassed("serviceTask_placeReplacement");
        assertThat(payments.balance(number()).owed()).hasToString("12.00 GBP");

        stage.timer(shipment, "serviceTask_determineRefund");

        ProcessEngineTests.assertThat(loss).isEnded().hasPassed("callActivity_refundCustomer", "endEvent_lossSettled")
                .hasNotPassed("userTask_clearUpRemedy");
        assertThat(payments.balance(number()).owed()).as("it was sent on account and is not owed any more").hasToString("0.00 GBP");
        assertThat(payments.refunds(number())).singleElement().satisfies(refund -> {
            assertThat(refund.cause()).isEqualTo(RefundCause.LOSS);
            assertThat(refund.state()).isEqualTo(Payments.RefundState.SETTLED);
        });
        assertThat(linked.of(number())).isEmpty();
        assertThat(losses.of(number()).get(0)).satisfies(settled -> {
            assertThat(settled.remedy()).isEqualTo(Remedy.REFUND);
            assertThat(settled.owed()).hasToString("0.00 GBP");
            assertThat(settled.paidOrder()).isEqualTo(number());
        });
        assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.LOST);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, authorised 12.00, credited 12.00, authorisation released 12.00; in 0.00, out 0.00, owed 0.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED,
                          SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST,
                          CLAIM_OPENED, REMEDY_ASKED, REMEDY_CHOSEN by Customer, REFUND_DETERMINED, CREDIT_GIVEN_BACK, CREDITED, REFUND_SETTLED,
                          LOSS_SETTLED, SHIPMENT_LOST""");
    }

    @Test
    void aRefundThatFinanceDeclinesIsAManagersDecision() {
        committed("40.00");
        stage.tell(shipment, TrackingStatus.LOST);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        choose(Remedy.REFUND);
        stage.timer(shipment, "serviceTask_determineRefund");
        stage.complete(shipment, "userTask_approveRefund", Map.of("refundAnswer", "DECLINE", "refundReason", "NOT_OWED"));
        ProcessEngineTests.assertThat(loss).isWaitingAt("userTask_clearUpRemedy");

        stage.complete(shipment, "userTask_clearUpRemedy", Map.of("remedyChoice", "REFUND"));
        stage.timer(shipment, "serviceTask_determineRefund");
        stage.complete(shipment, "userTask_approveRefund", Map.of("refundAnswer", "AGREE"));

        ProcessEngineTests.assertThat(loss).isEnded().hasPassed("userTask_clearUpRemedy", "serviceTask_changeRemedy", "endEvent_lossSettled");
        assertThat(payments.balance(number()).owed()).hasToString("0.00 GBP");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     charged 240.00, authorised 240.00, credited 240.00, authorisation released 240.00; in 0.00, out 0.00, owed 0.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED,
                          SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST,
                          CLAIM_OPENED, REMEDY_ASKED, REMEDY_CHOSEN by Customer, REFUND_DETERMINED, REFUND_DECLINED, REMEDY_CHANGED,
                          REFUND_DETERMINED, REFUND_APPROVED, CREDIT_GIVEN_BACK, CREDITED, REFUND_SETTLED, LOSS_SETTLED, SHIPMENT_LOST""");
    }

    @Test
    void aRefundThatFinanceDeclinesMayBecomeAReplacement() {
        committed("40.00");
        stage.tell(shipment, TrackingStatus.LOST);
        choose(Remedy.REFUND);
        stage.timer(shipment, "serviceTask_determineRefund");
        stage.complete(shipment, "userTask_approveRefund", Map.of("refundAnswer", "DECLINE", "refundReason", "NOT_OWED"));
        stage.complete(shipment, "userTask_clearUpRemedy", Map.of("remedyChoice", "REPLACEMENT"));
        assertThat(linked.of(number())).hasSize(1);
        assertThat(payments.balance(number()).owed()).hasToString("240.00 GBP");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     charged 240.00, authorised 240.00; in 0.00, out 0.00, owed 240.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED,
                          SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST,
                          CLAIM_OPENED, REMEDY_ASKED, REMEDY_CHOSEN by Customer, REFUND_DETERMINED, REFUND_DECLINED, REMEDY_CHANGED,
                          REPLACEMENT_PLACED, LOSS_SETTLED, SHIPMENT_LOST""");
    }

    @Test
    void aCustomerWhoMissesADeliveredParcelIsAskedAgainOnceItIsFound() {
        stage.tell(shipment, TrackingStatus.DELIVERED);
        confirmation.answerByLink(token(DeliveryEvent.ConfirmationAsked.class, DeliveryEvent.ConfirmationAsked::url), Confirmation.Answer.NOT_RECEIVED);
        ProcessInstance loss = stage.running(shipment, "loss-handling");
        ProcessEngineTests.assertThat(loss).isWaitingAt("userTask_traceParcel");
        stage.tell(shipment, TrackingStatus.LOST);
        assertThat(deliveries.find(shipment).orElseThrow().notReceivedAt()).isNotNull();

        assertThat(stage.task(shipment, "userTask_chooseRemedy")).isNotNull();
        assertThat(choose(Remedy.REPLACEMENT)).isInstanceOf(OpenedLink.Valid.class);
        ProcessEngineTests.assertThat(loss).isEnded();
        assertThat(stage.running(shipment, "found-parcel")).as("the carrier had said before that it was delivered").isNull();
        assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.LOST);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION, PARCEL_MISSING, REMEDY_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, PARCEL_NOT_RECEIVED by Customer, PARCEL_MISSING,
                          PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED, REMEDY_CHOSEN by Customer, REPLACEMENT_PLACED, LOSS_SETTLED, SHIPMENT_LOST""");
    }

    @Test
    void whatTheCustomerFindsAfterAllIsConfirmedWithASecondQuestion() {
        stage.tell(shipment, TrackingStatus.DELIVERED);
        confirmation.answerByLink(token(DeliveryEvent.ConfirmationAsked.class, DeliveryEvent.ConfirmationAsked::url), Confirmation.Answer.NOT_RECEIVED);

        stage.complete(shipment, "userTask_traceParcel", Map.of("traceResult", "FOUND", "foundUntil", calendar.today().toString()));

        ProcessEngineTests.assertThat(followUp).isWaitingAt("gateway_whatAnswer");
        assertThat(steps()).filteredOn(MessageStep.DELIVERY_CONFIRMATION::equals).hasSize(2);
        confirmation.answerByLink(token(DeliveryEvent.ConfirmationAsked.class, DeliveryEvent.ConfirmationAsked::url), Confirmation.Answer.RECEIVED);
        ProcessEngineTests.assertThat(followUp).isEnded().hasPassed("endEvent_deliveryConfirmed");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION, PARCEL_MISSING, PARCEL_FOUND, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, PARCEL_NOT_RECEIVED by Customer, PARCEL_MISSING,
                          PARCEL_FOUND, CONFIRMATION_ASKED, CUSTOMER_CONFIRMED by Customer, DELIVERY_CONFIRMED""");
    }

    @Test
    void aFoundParcelIsThereOnADayToCome() {
        stage.beSilent(shipment);
        for (String day : List.of("", "tomorrow", "2026-02-30", calendar.today().minusDays(1).toString(), "2099-01-01")) {
            assertThatThrownBy(() -> stage.complete(shipment, "userTask_traceParcel", Map.of("traceResult", "FOUND", "foundUntil", day)))
                    .as(day).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(stage.task(shipment, "userTask_traceParcel")).isNotNull();
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, PARCEL_MISSING
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_MISSING""");
    }

    @Test
    void aReplacementThatIsLostItselfIsReplacedAgain() {
        stage.tell(shipment, TrackingStatus.LOST);
        choose(Remedy.REPLACEMENT);
        OrderNumber replacement = linked.of(number()).get(0).number();
        assertThat(orders.get(replacement).link().original()).isEqualTo(number());
        assertThat(linked.replaceable(replacement)).containsEntry(1, 5);
    }

    @Test
    void theFirstWordOfTheCarrierCountsHoweverManyComeAtOnce() throws Exception {
        stage.beSilent(shipment);
        AtomicInteger turn = new AtomicInteger();
        AtOnce.times(6, () -> {
            stage.tell(shipment, turn.getAndIncrement() % 2 == 0 ? TrackingStatus.LOST : TrackingStatus.IN_TRANSIT);
            return true;
        });
        assertThat(losses.of(number())).hasSizeBetween(1, 2);
        assertThat(losses.of(number()).get(0).state()).isIn(LossState.LOST, LossState.FOUND);
    }

    private OrderNumber number() {
        return shipment.orderNumber();
    }

    private OpenedLink choose(Remedy remedy) {
        return chooseRemedy.chooseByLink(token(LossEvent.RemedyAsked.class, LossEvent.RemedyAsked::url), remedy);
    }

    private List<MessageStep> steps() {
        return messages.of(number()).stream().map(Message::step).toList();
    }

    /** The parcel of another order on its way, whose goods are sent on account. */
    private void committed(String unitPrice) {
        shipment = shipments.open(testOrders.draft(testOrders.customer(), Map.of()).line(testOrders.product().value(), 5, unitPrice));
        shipments.start("payment-commitment", shipment);
        shipments.pack(shipment, 1250, 1);
        shipments.handOver(shipment);
        followUp = stage.follow(shipment);
    }

    private <T> String token(Class<T> type, Function<T, String> url) {
        List<String> urls = events.stream(type).map(url).toList();
        String last = urls.get(urls.size() - 1);
        return last.substring(last.lastIndexOf('/') + 1);
    }
}
