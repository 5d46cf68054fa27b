package io.orderway.loss.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.delivery.TrackingStatus;
import io.orderway.inventory.Stock;
import io.orderway.loss.ClaimState;
import io.orderway.loss.FoundParcelAnswer;
import io.orderway.loss.LossEvent;
import io.orderway.loss.LossStage;
import io.orderway.loss.Losses;
import io.orderway.loss.Losses.Claim;
import io.orderway.loss.application.DecideOnFoundParcel;
import io.orderway.order.ShipmentState;
import io.orderway.publiclink.OpenedLink;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Claims against carriers, and parcels that turn up after the customer has got something else for them. */
@ProcessTest
@RecordApplicationEvents
class FoundParcelProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private TestOrders orders;
    @Autowired
    private TestShipments shipments;
    @Autowired
    private LossStage stage;
    @Autowired
    private Losses losses;
    @Autowired
    private Stock stock;
    @Autowired
    private DecideOnFoundParcel decide;
    @Autowired
    private ApplicationEvents events;
    @Autowired
    private Books books;

    private Sku sku;
    private ShipmentNumber shipment;

    @BeforeEach
    void aLostParcelIsRefunded() {
        init(engine);
        sku = orders.product();
        shipment = shipments.handedOver(orders.draft(orders.customer(), Map.of()).line(sku.value(), 5, "40.00"));
        stage.follow(shipment);
        stage.tell(shipment, TrackingStatus.LOST);
        stage.complete(shipment, "userTask_chooseRemedy", Map.of("remedyChoice", "REFUND"));
        stage.timer(shipment, "serviceTask_determineRefund");
        stage.complete(shipment, "userTask_approveRefund", Map.of("refundAnswer", "AGREE"));
    }

    @Test
    void aTrackingEventAfterARefundAsksTheCustomerOnceAndChangesNothingElse() {
        stage.tell(shipment, TrackingStatus.DELIVERED);
        stage.tell(shipment, TrackingStatus.DELIVERED);

        ProcessEngineTests.assertThat(stage.running(shipment, "found-parcel")).isWaitingAt("userTask_decideOnFoundParcel");
        assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.LOST);
        assertThat(stage.told(shipment)).containsOnlyOnce("LOST_PARCEL_TURNED_UP").doesNotContain("SHIPMENT_DELIVERED");
        assertThat(events.stream(LossEvent.FoundParcelAsked.class).filter(asked -> asked.shipment().equals(shipment))).hasSize(1);
        assertThat(claim().state()).isEqualTo(ClaimState.WITHDRAWN);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     charged 240.00, credited 200.00; in 0.00, out 0.00, owed 40.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND, FOUND_PARCEL_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REFUND_DETERMINED, REFUND_APPROVED, CREDITED, REFUND_SETTLED, LOSS_SETTLED, SHIPMENT_LOST,
                          LOST_PARCEL_TURNED_UP by Carrier, CLAIM_WITHDRAWN""");
    }

    @Test
    void whatIsSentBackIsInStockAgain() {
        stage.tell(shipment, TrackingStatus.DELIVERED);
        ProcessInstance found = stage.running(shipment, "found-parcel");
        assertThat(decide.answerByLink(token(), FoundParcelAnswer.RETURNS)).isInstanceOf(OpenedLink.Valid.class);
        assertThat(decide.answerByLink(token(), FoundParcelAnswer.KEEPS)).isInstanceOfAny(OpenedLink.Used.class, OpenedLink.Expired.class);
        int before = stock.level(sku).onHand();

        stage.complete(shipment, "userTask_takeInParcel", Map.of("goodsCondition", "SELLABLE"));

        ProcessEngineTests.assertThat(found).isEnded().hasPassed("boundaryEvent_foundParcelAnswered", "serviceTask_restockParcel")
                .hasNotPassed("businessRuleTask_planKeptGoods");
        assertThat(stock.level(sku).onHand()).isEqualTo(before + 5);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5, returned 5
                money     charged 240.00, credited 200.00; in 0.00, out 0.00, owed 40.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND, FOUND_PARCEL_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REFUND_DETERMINED, REFUND_APPROVED, CREDITED, REFUND_SETTLED, LOSS_SETTLED, SHIPMENT_LOST,
                          LOST_PARCEL_TURNED_UP by Carrier, CLAIM_WITHDRAWN, FOUND_PARCEL_DECIDED by Customer, FOUND_PARCEL_TAKEN_IN""");
    }

    @Test
    void whatIsDamagedOrNeverComesIsNotBookedIn() {
        stage.tell(shipment, TrackingStatus.DELIVERED);
        stage.complete(shipment, "userTask_decideOnFoundParcel", Map.of("foundParcelAnswer", "REFUSED"));
        int before = stock.level(sku).onHand();
        stage.complete(shipment, "userTask_takeInParcel", Map.of("goodsCondition", "DAMAGED"));
        assertThat(stock.level(sku).onHand()).isEqualTo(before);
        assertThat(stage.told(shipment)).contains("FOUND_PARCEL_DECIDED", "FOUND_PARCEL_TAKEN_IN");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5, returned 5, written off 5
                money     charged 240.00, credited 200.00; in 0.00, out 0.00, owed 40.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND, FOUND_PARCEL_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REFUND_DETERMINED, REFUND_APPROVED, CREDITED, REFUND_SETTLED, LOSS_SETTLED, SHIPMENT_LOST,
                          LOST_PARCEL_TURNED_UP by Carrier, CLAIM_WITHDRAWN, FOUND_PARCEL_DECIDED, FOUND_PARCEL_TAKEN_IN""");
    }

    @Test
    void whatTheCustomerKeepsIsAgreedWithHim() {
        stage.tell(shipment, TrackingStatus.DELIVERED);
        ProcessInstance found = stage.running(shipment, "found-parcel");
        decide.answerByLink(token(), FoundParcelAnswer.KEEPS);
        stage.complete(shipment, "userTask_settleKeptGoods", Map.of("keptGoods", "CHARGED"));
        ProcessEngineTests.assertThat(found).isEnded().hasPassed("userTask_settleKeptGoods", "serviceTask_recordKeptGoods")
                .hasNotPassed("userTask_takeInParcel");
        assertThat(stage.told(shipment)).contains("FOUND_PARCEL_KEPT");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     charged 240.00, credited 200.00; in 0.00, out 0.00, owed 40.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND, FOUND_PARCEL_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REFUND_DETERMINED, REFUND_APPROVED, CREDITED, REFUND_SETTLED, LOSS_SETTLED, SHIPMENT_LOST,
                          LOST_PARCEL_TURNED_UP by Carrier, CLAIM_WITHDRAWN, FOUND_PARCEL_DECIDED by Customer, FOUND_PARCEL_KEPT""");
    }

    @Test
    void whoDoesNotAnswerKeepsItAndIsAskedByFinanceIfItIsWorthIt() {
        stage.tell(shipment, TrackingStatus.DELIVERED);
        String token = token();
        stage.timer(shipment, "boundaryEvent_noFoundAnswer");
        assertThat(stage.task(shipment, "userTask_settleKeptGoods")).isNotNull();
        assertThat(losses.of(shipment.orderNumber()).get(0).foundAnswer()).isEqualTo(FoundParcelAnswer.KEEPS);
        assertThat(decide.answerByLink(token, FoundParcelAnswer.RETURNS)).as("too late").isInstanceOf(OpenedLink.Expired.class);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     charged 240.00, credited 200.00; in 0.00, out 0.00, owed 40.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND, FOUND_PARCEL_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REFUND_DETERMINED, REFUND_APPROVED, CREDITED, REFUND_SETTLED, LOSS_SETTLED, SHIPMENT_LOST,
                          LOST_PARCEL_TURNED_UP by Carrier, CLAIM_WITHDRAWN, FOUND_PARCEL_DECIDED""");
    }

    @Test
    void aClaimIsFiledRemindedAndGrantedInALedgerOfItsOwn() {
        ProcessInstance claim = stage.running(shipment, "carrier-claim");
        stage.complete(shipment, "userTask_fileClaim", Map.of("claimAction", "FILED"));
        stage.complete(shipment, "userTask_enterClaimAnswer", Map.of("claimAnswer", "REMINDED"));
        for (String amount : List.of("0", "-1", "200.00", "201")) {
            assertThatThrownBy(() -> stage.complete(shipment, "userTask_enterClaimAnswer", Map.of("claimAnswer", "PARTLY", "claimAmount", amount)))
                    .as(amount).isInstanceOf(RuntimeException.class);
        }
        stage.complete(shipment, "userTask_enterClaimAnswer", Map.of("claimAnswer", "PARTLY", "claimAmount", "120.50"));
        ProcessEngineTests.assertThat(claim).isEnded().hasPassed("endEvent_claimAnswered").hasNotPassed("serviceTask_giveUpClaim");
        assertThat(claim().granted()).hasToString("120.50 GBP");
        assertThat(claim().state()).isEqualTo(ClaimState.GRANTED);

        stage.tell(shipment, TrackingStatus.DELIVERED);
        assertThat(claim().state()).isEqualTo(ClaimState.CORRECTED);
        assertThat(claim().returned()).hasToString("120.50 GBP");
        assertThat(stage.told(shipment)).containsOnlyOnce("CLAIM_FILED", "CLAIM_REMINDED", "CLAIM_GRANTED", "CLAIM_CORRECTED");
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     charged 240.00, credited 200.00, granted by carrier 120.50, given back to carrier 120.50; in 0.00, out 0.00, owed
                          40.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND, FOUND_PARCEL_QUESTION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REFUND_DETERMINED, REFUND_APPROVED, CREDITED, REFUND_SETTLED, LOSS_SETTLED, SHIPMENT_LOST, CLAIM_FILED,
                          CLAIM_REMINDED, CLAIM_GRANTED, LOST_PARCEL_TURNED_UP by Carrier, CLAIM_CORRECTED""");
    }

    @Test
    void aClaimMayBeRefusedNeverFiledOrGivenUp() {
        stage.complete(shipment, "userTask_fileClaim", Map.of("claimAction", "NOT_LIABLE"));
        assertThat(claim().state()).isEqualTo(ClaimState.NOT_FILED);

        aLostParcelIsRefunded();
        stage.complete(shipment, "userTask_fileClaim", Map.of("claimAction", "FILED"));
        stage.complete(shipment, "userTask_enterClaimAnswer", Map.of("claimAnswer", "REFUSED"));
        assertThat(claim().state()).isEqualTo(ClaimState.REFUSED);
        assertThat(claim().granted().isZero()).isTrue();

        aLostParcelIsRefunded();
        ProcessInstance claim = stage.running(shipment, "carrier-claim");
        stage.complete(shipment, "userTask_fileClaim", Map.of("claimAction", "FILED"));
        for (int reminder = 0; reminder < 4; reminder++) {
            stage.complete(shipment, "userTask_enterClaimAnswer", Map.of("claimAnswer", "REMINDED"));
        }
        ProcessEngineTests.assertThat(claim).isEnded().hasPassed("serviceTask_giveUpClaim");
        assertThat(claim().state()).isEqualTo(ClaimState.GIVEN_UP);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 5, handed over 5
                money     charged 240.00, credited 200.00; in 0.00, out 0.00, owed 40.00
                told      DELIVERY_DATE, SHIPPED, REMEDY_QUESTION, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, PARCEL_REPORTED_LOST by Carrier, PARCEL_MISSING, PARCEL_LOST, CLAIM_OPENED, REMEDY_ASKED,
                          REMEDY_CHOSEN, REFUND_DETERMINED, REFUND_APPROVED, CREDITED, REFUND_SETTLED, LOSS_SETTLED, SHIPMENT_LOST, CLAIM_FILED,
                          CLAIM_REMINDED, CLAIM_REMINDED, CLAIM_REMINDED, CLAIM_REMINDED, CLAIM_GIVEN_UP""");
    }

    private Claim claim() {
        return losses.of(shipment.orderNumber()).get(0).claim();
    }

    private String token() {
        String url = events.stream(LossEvent.FoundParcelAsked.class).filter(asked -> asked.shipment().equals(shipment)).findFirst().orElseThrow().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
