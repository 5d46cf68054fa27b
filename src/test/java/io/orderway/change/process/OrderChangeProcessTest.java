package io.orderway.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeAction.AddLine;
import io.orderway.change.ChangeAction.DeliverTo;
import io.orderway.change.ChangeAction.Delivery;
import io.orderway.change.ChangeAction.DropLine;
import io.orderway.change.ChangeAction.OtherArticle;
import io.orderway.change.ChangeAction.Pieces;
import io.orderway.change.ChangeAction.RequestedDate;
import io.orderway.change.ChangeAction.Rush;
import io.orderway.change.ChangeStory;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.notification.MessageStep;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderState;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Urgency;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderChangeProcessTest {

    private final ChangeStory story;
    private final Books books;

    OrderChangeProcessTest(ChangeStory story, Books books) {
        this.story = story;
        this.books = books;
    }

    @Test
    void anOrderThatWaitsForGoodsIsChangedAtOnceAndAllocatedAnew() {
        Sku sku = story.stocked(10, "12.00");
        OrderNumber number = story.released(sku, 20);

        OrderChange change = story.ask(number, new Pieces(1, 8));
        assertThat(change.offer().undo()).isEmpty();
        assertThat(change.offer().netBefore()).hasToString("240.00 GBP");
        assertThat(change.offer().netAfter()).hasToString("96.00 GBP");
        assertThat(change.offer().grossAfter()).hasToString("115.20 GBP");
        assertThat(change.offer().promisedAfter()).as("the goods are there").isBefore(change.offer().promisedBefore());
        ProcessInstance process = story.process(number);
        assertThat(story.isHeld(number)).isTrue();
        story.decide(process, "CONFIRM");
        story.make(number);

        story.path(process).isEnded().hasPassedInOrder("serviceTask_offerChange", "userTask_decideOnChange", "serviceTask_settleAnswer",
                "serviceTask_makeChange", "serviceTask_settleChange", "endEvent_orderChanged")
                .hasNotPassed("gateway_awaitUndo", "sendTask_leaveOrder", "sendTask_refuseChange", "callActivity_judgeRush", "callActivity_refund");
        assertThat(story.isHeld(number)).isFalse();
        story.goodsHaveArrived(number);
        assertThat(story.order(number).lines().get(0).wanted()).isEqualTo(8);
        assertThat(story.reserved(sku)).isEqualTo(8);
        assertThat(story.order(number).promisedDate()).isEqualTo(change.offer().promisedAfter());
        assertThat(story.state(number)).isEqualTo(ChangeState.CHANGED);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.CHANGE_OFFERED, MessageStep.ORDER_CHANGED)
                .doesNotContain(MessageStep.ORDER_NOT_CHANGED, MessageStep.CHANGE_TOO_LATE);
        assertThat(story.timeline(number)).containsSubsequence("CHANGE_ASKED", "HOLD_PLACED", "CHANGE_CONFIRMED", "QUANTITY_CORRECTED", "HOLD_LIFTED",
                "CHANGE_MADE");
        books.of(number).say("""
                goods     reserved 8
                money     charged 115.20, authorised 115.20; in 0.00, out 0.00, owed 115.20
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CHANGED, NEW_DELIVERY_DATE
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, DELIVERY_PROMISED, CHANGE_ASKED by Customer,
                          HOLD_PLACED, CHANGE_CONFIRMED by Customer, QUANTITY_CORRECTED, DELIVERY_PROMISE_CHANGED, HOLD_LIFTED, CHANGE_MADE,
                          SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }

    @Test
    void anOrderInVerificationIsChangedAtOnceAndThenVerifiedAsItSays() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.placed(sku, 20);

        OrderChange change = story.ask(number, new Pieces(1, 25), new RequestedDate(story.inDays(20)));
        assertThat(change.offer().grossAfter()).as("nothing is verified yet").isNull();
        ProcessInstance process = story.process(number);
        story.decide(process, "CONFIRM");
        story.make(number);
        story.verify(number);
        story.judge(number);
        story.sort(number);

        story.path(process).isEnded().hasPassed("callActivity_judgeRush", "endEvent_orderChanged");
        assertThat(story.order(number).state()).isEqualTo(OrderState.IN_DELIVERY);
        assertThat(story.order(number).requestedDate()).isEqualTo(story.inDays(20));
        assertThat(story.reserved(sku)).isEqualTo(25);
        books.of(number).say("""
                goods     reserved 25
                money     charged 360.00, authorised 360.00; in 0.00, out 0.00, owed 360.00
                told      CHANGE_OFFERED, ORDER_CHANGED, ACKNOWLEDGEMENT
                timeline  ORDER_RECEIVED, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by Customer, QUANTITY_CORRECTED,
                          REQUESTED_DATE_CORRECTED, HOLD_LIFTED, CHANGE_MADE, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED,
                          SHIPMENT_OPENED, DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }

    @Test
    void theDayOfReservedGoodsChangesWithoutTouchingThem() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.released(sku, 20);

        OrderChange change = story.ask(number, new RequestedDate(story.inDays(30)), new Delivery(DeliveryWish.PARTIAL));
        assertThat(change.offer().undo()).isEmpty();
        story.decide(story.process(number), "CONFIRM");
        story.make(number);
        story.judge(number);
        story.sort(number);

        assertThat(story.order(number).promisedDate()).isEqualTo(change.offer().promisedAfter()).isAfterOrEqualTo(story.inDays(30));
        assertThat(story.order(number).shipments()).hasSize(1);
        assertThat(story.reserved(sku)).isEqualTo(20);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.ORDER_CHANGED);
        books.of(number).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CHANGED, NEW_DELIVERY_DATE
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by Customer,
                          REQUESTED_DATE_CORRECTED, DELIVERY_WISH_CORRECTED, DELIVERY_PROMISE_CHANGED, HOLD_LIFTED, CHANGE_MADE""");
    }

    @Test
    void packedGoodsGoBackAndAreDeliveredAnewAsConfirmed() {
        Sku sku = story.stocked(50, "12.00");
        Sku other = story.stocked(50, "5.00");
        OrderNumber number = story.packed(sku, 20);

        OrderChange change = story.ask(number, new Pieces(1, 15), new AddLine(other.value(), 4));
        assertThat(change.offer().undo()).hasSize(2);
        assertThat(change.offer().netAfter()).hasToString("200.00 GBP");
        ProcessInstance process = story.process(number);
        assertThatThrownBy(() -> story.handOver(number)).hasMessageContaining("hold");
        story.decide(process, "CONFIRM");
        story.make(number);
        story.path(process).isWaitingAt("gateway_awaitUndo");
        story.undo(number, true);

        story.path(process).hasPassedInOrder("serviceTask_makeChange", "catchEvent_deliveryUndone").isWaitingAt("serviceTask_makeChange");
        story.make(number);
        story.path(process).isEnded().hasPassedInOrder("catchEvent_deliveryUndone", "serviceTask_settleChange", "endEvent_orderChanged")
                .hasNotPassed("userTask_clearUpUndo");
        assertThat(story.order(number).lines()).extracting(line -> line.wanted()).containsExactly(15, 4);
        assertThat(story.order(number).lines().get(1).unitPrice()).isEqualByComparingTo("5.00");
        assertThat(story.reserved(sku)).isEqualTo(15);
        assertThat(story.reserved(other)).isEqualTo(4);
        assertThat(story.owed(number)).hasToString("240.00 GBP");
        assertThat(story.committed(number)).as("on account").hasToString("240.00 GBP");
        assertThat(story.timeline(number)).containsSubsequence("CHANGE_CONFIRMED", "CREDIT_GIVEN_BACK", "SHIPMENT_CANCELLED", "QUANTITY_CORRECTED",
                "LINE_ADDED", "SHIPMENT_OPENED", "PAYMENT_AUTHORISED_ON_ACCOUNT", "CHANGE_MADE");
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.CHANGE_OFFERED, MessageStep.ORDER_CHANGED)
                .doesNotContain(MessageStep.ORDER_CANCELLED, MessageStep.PARTLY_CANCELLED);
        story.path(story.child(number, "order-fulfilment")).isWaitingAt("userTask_pickGoods");
        books.of(number).say("""
                goods     reserved 20 of line 1, released 20 of line 1, reserved 15 of line 1, reserved 4 of line 2
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 48.00, authorised 240.00; in 0.00,
                          out 0.00, owed 240.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CHANGED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CHANGE_ASKED by Customer,
                          HOLD_PLACED, CHANGE_CONFIRMED by Customer, HOLD_LIFTED, CARRIER_BOOKING_CANCELLED, GOODS_PUT_BACK, CREDIT_GIVEN_BACK,
                          SHIPMENT_CANCELLED, QUANTITY_CORRECTED, LINE_ADDED, SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_MADE""");
    }

    @Test
    void whoHasPaidInAdvanceIsAskedForTheDifference() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.prepaid(sku, 20, "288.00");
        ProcessInstance process = story.confirmed(number, new Pieces(1, 25));
        story.make(number);
        story.undo(number, false);
        story.make(number);

        story.path(process).isEnded().hasPassed("endEvent_orderChanged").hasNotPassed("callActivity_refund");
        story.path(story.child(number, "payment-commitment")).isWaitingAt("callActivity_collectPrepayment");
        assertThat(story.balance(number).open()).hasToString("72.00 GBP");
        assertThat(story.told(number)).filteredOn(MessageStep.PAYMENT_REQUEST::equals).hasSize(2);
        story.pay(number, "72.00");

        story.path(story.child(number, "order-fulfilment")).isWaitingAt("userTask_pickGoods");
        assertThat(story.balance(number).open().isZero()).isTrue();
        assertThat(story.balance(number).paid()).hasToString("360.00 GBP");
        assertThat(story.reserved(sku)).isEqualTo(25);
        books.of(number).say("""
                goods     reserved 20, released 20, reserved 25
                money     charged 288.00, paid 288.00 by bank transfer, charged 72.00, paid 72.00 by bank transfer; in 360.00, out 0.00, owed
                          360.00
                told      ACKNOWLEDGEMENT, PAYMENT_REQUEST, PAYMENT_RECEIVED, CHANGE_OFFERED, PAYMENT_REQUEST, ORDER_CHANGED, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PREPAYMENT_REQUESTED, PAYMENT_BOOKED, PREPAYMENT_PAID, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by
                          Customer, HOLD_LIFTED, SHIPMENT_CANCELLED, QUANTITY_CORRECTED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, CHANGE_MADE,
                          PAYMENT_BOOKED, PREPAYMENT_PAID""");
    }

    @Test
    void whoDoesNotPayTheDifferenceGetsWhatHeHasPaidFor() {
        Sku sku = story.stocked(50, "12.00");
        Sku other = story.stocked(50, "5.00");
        OrderNumber number = story.prepaid(sku, 20, "288.00");
        story.confirmed(number, new Pieces(1, 25), new AddLine(other.value(), 4));
        story.make(number);
        story.undo(number, false);
        story.make(number);
        story.prepaymentExpires(number);

        assertThat(story.order(number).lines()).extracting(line -> line.wanted()).containsExactly(20, 0);
        assertThat(story.reserved(sku)).isEqualTo(20);
        assertThat(story.reserved(other)).isZero();
        story.path(story.child(number, "order-fulfilment")).as("the rest is paid and goes on").isWaitingAt("userTask_pickGoods");
        assertThat(story.balance(number).open().isZero()).isTrue();
        assertThat(story.balance(number).dueBack().isZero()).isTrue();
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.CHANGE_NOT_PAID).doesNotContain(MessageStep.ORDER_CANCELLED);
    }

    @Test
    void ofTwoChangesTheLastOneGoesFirstIfThatIsEnough() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.prepaid(sku, 20, "288.00");
        story.confirmed(number, new Pieces(1, 25));
        story.make(number);
        story.undo(number, false);
        story.make(number);
        story.pay(number, "72.00");
        story.confirmed(number, new Pieces(1, 30));
        story.make(number);
        story.undo(number, false);
        story.make(number);
        story.prepaymentExpires(number);

        assertThat(story.order(number).lines().get(0).wanted()).isEqualTo(25);
        assertThat(story.reserved(sku)).isEqualTo(25);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.CHANGE_NOT_PAID);
    }

    @Test
    void anOrderThatWasNeverPaidIsGivenUpAsAWholeWhateverWasAdded() {
        OrderNumber number = story.toBePaid(story.stocked(50, "12.00"), 20);
        story.confirmed(number, new Pieces(1, 25));
        story.make(number);
        story.undoUnpaid(number);
        story.make(number);
        story.prepaymentExpires(number);

        assertThat(story.order(number).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.ORDER_CANCELLED).doesNotContain(MessageStep.CHANGE_NOT_PAID);
    }

    @Test
    void aChangeBeyondVerificationsLimitsIsReviewedAndAccepted() {
        OrderNumber number = story.released(story.stocked(50, "1.00"), 20);
        ProcessInstance process = story.confirmed(number, new Pieces(1, 5001));

        story.path(process).isWaitingAt("userTask_reviewChange");
        assertThat(story.isHeld(number)).isTrue();
        assertThat(story.timeline(number)).contains("CHANGE_TO_REVIEW");
        assertThatThrownBy(() -> story.review(process, "MAYBE")).isInstanceOf(IllegalArgumentException.class);
        story.review(process, "ACCEPT");
        story.make(number);
        story.undo(number, false);
        story.make(number);

        story.path(process).isEnded().hasPassedInOrder("serviceTask_verifyChange", "userTask_reviewChange", "serviceTask_makeChange", "endEvent_orderChanged");
        assertThat(story.order(number).lines().get(0).wanted()).isEqualTo(5001);
    }

    @Test
    void aChangeBeyondTheLimitsThatIsRefusedLeavesTheOrderAsItWas() {
        OrderNumber number = story.released(story.stocked(50, "1.00"), 20);
        ProcessInstance process = story.confirmed(number, new Pieces(1, 5001));
        story.review(process, "REFUSE");

        story.path(process).isEnded().hasPassed("sendTask_refuseReviewedChange", "endEvent_changeNotAccepted").hasNotPassed("serviceTask_makeChange");
        assertThat(story.order(number).lines().get(0).wanted()).isEqualTo(20);
        assertThat(story.isHeld(number)).isFalse();
        assertThat(story.state(number)).isEqualTo(ChangeState.DECLINED);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.ORDER_NOT_CHANGED);
    }

    @Test
    void aChangeUnderReviewEndsWithItsOrder() {
        OrderNumber number = story.released(story.stocked(50, "1.00"), 20);
        ProcessInstance process = story.confirmed(number, new Pieces(1, 5001));
        story.cancel(number);

        story.path(process).isEnded().hasPassed("boundaryEvent_orderEndedMeanwhile", "endEvent_changeEndedWithOrder");
        assertThat(story.state(number)).isEqualTo(ChangeState.NOT_POSSIBLE);
        assertThat(story.told(number)).doesNotContain(MessageStep.ORDER_NOT_CHANGED);
    }

    @Test
    void whoHasPaidTooMuchByThenGetsTheDifferenceBack() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.prepaid(sku, 20, "288.00");
        ProcessInstance process = story.confirmed(number, new Pieces(1, 15));
        story.make(number);
        story.undo(number, false);
        story.make(number);

        story.path(process).isWaitingAt("callActivity_refund");
        story.path(story.child(number, "order-fulfilment")).as("picking does not wait for the refund").isWaitingAt("userTask_pickGoods");
        story.refund(number);

        story.path(process).isEnded().hasPassedInOrder("serviceTask_settleChange", "callActivity_refund", "endEvent_changedAndRefunded");
        assertThat(story.balance(number).refunded()).hasToString("72.00 GBP");
        assertThat(story.balance(number).dueBack().isZero()).isTrue();
        assertThat(story.balance(number).open().isZero()).isTrue();
        assertThat(story.reserved(sku)).isEqualTo(15);
        assertThat(story.told(number)).contains(MessageStep.ORDER_CHANGED, MessageStep.REFUND);
        books.of(number).say("""
                goods     reserved 20, released 20, reserved 15
                money     charged 288.00, paid 288.00 by bank transfer, charge dropped 72.00, refunded 72.00 by bank transfer; in 288.00, out
                          72.00, owed 216.00
                told      ACKNOWLEDGEMENT, PAYMENT_REQUEST, PAYMENT_RECEIVED, CHANGE_OFFERED, ORDER_CHANGED, REFUND
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PREPAYMENT_REQUESTED, PAYMENT_BOOKED, PREPAYMENT_PAID, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by
                          Customer, HOLD_LIFTED, SHIPMENT_CANCELLED, QUANTITY_CORRECTED, SHIPMENT_OPENED, PREPAYMENT_PAID, PREPAYMENT_EXCESS,
                          CHANGE_MADE, REFUND_DETERMINED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void anOrderThatGrowsBeyondTheCreditLimitIsDecidedOnByFinance() {
        OrderNumber number = story.released(story.stocked(5000, "12.00"), 20);
        story.confirmed(number, new Pieces(1, 1000));
        story.make(number);
        story.undo(number, false);
        story.make(number);

        story.path(story.child(number, "payment-commitment")).isWaitingAt("userTask_decideOverLimit");
        assertThat(story.state(number)).isEqualTo(ChangeState.CHANGED);
        books.of(number).say("""
                goods     reserved 20, released 20, reserved 1000
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charged 14112.00; in 0.00, out 0.00, owed 14400.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, NEW_DELIVERY_DATE, ORDER_CHANGED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by Customer, HOLD_LIFTED,
                          CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, QUANTITY_CORRECTED, SHIPMENT_OPENED, DELIVERY_PROMISE_CHANGED, CHANGE_MADE""");
    }

    @Test
    void anotherAddressIsTakenBeforeTheLabelIsPrintedAndKeptOnTheOrderAlone() {
        OrderNumber number = story.released(story.stocked(50, "12.00"), 20);
        OrderChange change = story.ask(number, new DeliverTo(new Party(null, null, null, "2 Low Street", "se1 7tp", "London", "gb")));
        assertThat(change.offer().undo()).isEmpty();
        story.answer(change, true);
        story.make(number);

        assertThat(story.order(number).party(PartyRole.SHIP_TO)).satisfies(party -> {
            assertThat(party.street()).isEqualTo("2 Low Street");
            assertThat(party.postcode()).isEqualTo("SE1 7TP");
            assertThat(party.name()).as("stays").startsWith("Test Retail");
        });
        assertThat(story.changes(number).get(0).actions()).containsExactly(new DeliverTo(null));
        assertThat(story.timeline(number)).contains("PARTY_CORRECTED");

        OrderNumber packed = story.packed(story.stocked(50, "12.00"), 20);
        assertThat(story.ask(packed, new DeliverTo(new Party(null, null, null, "2 Low Street", "SE1 7TP", "London", "GB"))).offer().undo())
                .as("the label is printed").isNotEmpty();
        assertThatThrownBy(() -> story.ask(story.released(story.stocked(50, "12.00"), 20),
                new DeliverTo(new Party(null, null, null, "2 Low Street", null, null, "XX")))).hasMessageContaining("city").hasMessageContaining("XX");
        books.of(number).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CHANGED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by Customer, PARTY_CORRECTED,
                          HOLD_LIFTED, CHANGE_MADE""");
    }

    @Test
    void aLineCanBeDroppedAndAnotherArticleTakenInstead() {
        Sku first = story.stocked(50, "12.00");
        Sku second = story.stocked(50, "5.00");
        Sku instead = story.stocked(50, "3.00");
        OrderNumber number = story.released(first, second);
        ProcessInstance process = story.confirmed(number, new DropLine(1), new OtherArticle(2, instead.value()));
        story.make(number);
        story.undo(number, false);
        story.make(number);

        story.path(process).isEnded().hasPassed("endEvent_orderChanged");
        assertThat(story.reserved(first)).isZero();
        assertThat(story.reserved(second)).isZero();
        assertThat(story.reserved(instead)).isEqualTo(10);
        assertThat(story.order(number).netTotal()).hasToString("30.00 GBP");
        assertThat(story.owed(number)).hasToString("36.00 GBP");
        books.of(number).say("""
                goods     reserved 20 of line 1, reserved 10 of what was taken off the order, released 20 of line 1, released 10 of what was
                          taken off the order, reserved 10 of line 2
                money     charged 348.00, authorised 348.00, authorisation released 348.00, charge dropped 312.00, authorised 36.00; in 0.00,
                          out 0.00, owed 36.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CHANGED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by Customer, HOLD_LIFTED,
                          CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, LINE_DROPPED, ARTICLE_CORRECTED, PRICE_CORRECTED, SHIPMENT_OPENED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_MADE""");
    }

    @Test
    void goodsThatShallHurryGoFirstOnceSalesHasAgreed() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.released(sku, 20);
        ProcessInstance process = story.confirmed(number, new Rush(true));
        ProcessInstance picking = story.child(number, "order-fulfilment");
        story.make(number);
        story.judge(number);

        story.path(process).isWaitingAt("callActivity_judgeRush");
        story.decideOnRush(number, Map.of("rushAnswer", "ACCEPT", "rushReason", "IMPORTANT_CUSTOMER"));

        story.path(process).isEnded().hasPassedInOrder("serviceTask_makeChange", "serviceTask_settleChange", "callActivity_judgeRush",
                "endEvent_orderChanged");
        assertThat(story.order(number).rushRequested()).isTrue();
        assertThat(story.order(number).urgency()).isEqualTo(Urgency.RUSH);
        assertThat(story.priority(picking, "userTask_pickGoods")).isEqualTo(Urgency.RUSH.priority());
        assertThat(story.reserved(sku)).isEqualTo(20);
        assertThat(story.timeline(number)).containsSubsequence("RUSH_REQUEST_CORRECTED", "CHANGE_MADE", "URGENCY_JUDGED", "RUSH_ACCEPTED");
        books.ofRush(number).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CHANGED, RUSH_ACCEPTED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by Customer,
                          RUSH_REQUEST_CORRECTED, HOLD_LIFTED, CHANGE_MADE, URGENCY_JUDGED, RUSH_ACCEPTED""");
    }

    @Test
    void whatSalesDoesNotAgreeToTakesItsTurn() {
        OrderNumber number = story.released(story.stocked(50, "12.00"), 20);
        ProcessInstance process = story.confirmed(number, new Rush(true));
        story.make(number);
        story.judge(number);
        story.decideOnRush(number, Map.of("rushAnswer", "DECLINE", "rushReason", "NO_CAPACITY"));

        story.path(process).isEnded().hasPassed("callActivity_judgeRush", "endEvent_orderChanged");
        assertThat(story.order(number).urgency()).isEqualTo(Urgency.STANDARD);
        assertThat(story.priority(story.child(number, "order-fulfilment"), "userTask_pickGoods")).isEqualTo(Urgency.STANDARD.priority());
        books.ofRush(number).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CHANGED, RUSH_DECLINED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by Customer,
                          RUSH_REQUEST_CORRECTED, HOLD_LIFTED, CHANGE_MADE, URGENCY_JUDGED, RUSH_DECLINED, URGENCY_JUDGED""");
    }

    @Test
    void whatIsDeclinedLeavesTheOrderAsItWas() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.packed(sku, 20);
        story.ask(number, new Pieces(1, 15));
        ProcessInstance process = story.process(number);

        story.decide(process, "DECLINE");

        story.path(process).isEnded().hasPassedInOrder("serviceTask_settleAnswer", "sendTask_leaveOrder", "endEvent_orderLeft")
                .hasNotPassed("serviceTask_makeChange");
        assertThat(story.state(number)).isEqualTo(ChangeState.DECLINED);
        assertThat(story.reserved(sku)).isEqualTo(20);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.ORDER_NOT_CHANGED).doesNotContain(MessageStep.ORDER_CHANGED);
        story.handOver(number);
        assertThat(story.timeline(number)).contains("CHANGE_DECLINED", "SHIPMENT_HANDED_OVER").doesNotContain("QUANTITY_CORRECTED");
        books.of(number).say("""
                goods     reserved 20, handed over 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_NOT_CHANGED, SHIPPED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CHANGE_ASKED by Customer,
                          HOLD_PLACED, CHANGE_DECLINED by Customer, HOLD_LIFTED, SHIPMENT_HANDED_OVER""");
    }

    @Test
    void silenceLeavesTheOrderAsItWasAndALateConfirmationIsRefused() {
        OrderNumber number = story.released(story.stocked(50, "12.00"), 20);
        OrderChange change = story.ask(number, new Pieces(1, 15));
        ProcessInstance process = story.process(number);

        story.offerExpires(number);

        story.path(process).isEnded().hasPassedInOrder("boundaryEvent_offerExpired", "serviceTask_settleAnswer", "endEvent_orderLeft");
        assertThat(story.state(number)).isEqualTo(ChangeState.EXPIRED);
        assertThat(story.isHeld(number)).isFalse();
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.ORDER_NOT_CHANGED);
        assertThatThrownBy(() -> story.answer(change, true)).isInstanceOf(ConflictException.class).hasMessageContaining("not confirmed in time");
        books.of(number).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_NOT_CHANGED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_EXPIRED, HOLD_LIFTED""");
    }

    @Test
    void theFirstAnswerCountsAndItsRepeatChangesNothing() {
        OrderNumber number = story.released(story.stocked(50, "12.00"), 20);
        OrderChange change = story.ask(number, new Pieces(1, 15));

        assertThat(story.answer(change, true).state()).isEqualTo(ChangeState.CONFIRMED);
        assertThat(story.answer(change, true).state()).isEqualTo(ChangeState.CONFIRMED);
        assertThatThrownBy(() -> story.answer(change, false)).isInstanceOf(ConflictException.class).hasMessageContaining("confirmed before");
        assertThat(story.timeline(number)).containsOnlyOnce("CHANGE_CONFIRMED").doesNotContain("CHANGE_DECLINED");
        books.of(number).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CHANGE_CONFIRMED by Customer""");
    }

    @Test
    void aChangeThatMeetsTheHandOverComesTooLate() {
        OrderNumber number = story.packed(story.stocked(50, "12.00"), 20);
        OrderChange change = story.ask(number, new Pieces(1, 15));
        ProcessInstance process = story.process(number);
        story.answer(change, true);
        story.liftHolds(number);
        story.handOver(number);

        story.make(number);

        story.path(process).isEnded().hasPassedInOrder("serviceTask_makeChange", "sendTask_refuseChange", "endEvent_notPossible")
                .hasNotPassed("serviceTask_settleChange");
        assertThat(story.state(number)).isEqualTo(ChangeState.NOT_POSSIBLE);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.CHANGE_TOO_LATE).doesNotContain(MessageStep.ORDER_CHANGED);
        assertThat(story.order(number).lines().get(0).wanted()).isEqualTo(20);
        assertThatThrownBy(() -> story.ask(number, new Pieces(1, 15))).isInstanceOf(ConflictException.class).hasMessageContaining("sent back");
        books.of(number).say("""
                goods     reserved 20, handed over 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, SHIPPED, CHANGE_TOO_LATE
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CHANGE_ASKED by Customer,
                          HOLD_PLACED, CHANGE_CONFIRMED by Customer, HOLD_LIFTED, SHIPMENT_HANDED_OVER, CHANGE_TOO_LATE""");
    }

    @Test
    void fewerPiecesThanHaveLeftMeanwhileComeTooLateEvenIfTheRestStillWaits() {
        OrderNumber number = story.packedInPart(story.stocked(12, "12.00"), 20);
        OrderChange change = story.ask(number, new Pieces(1, 8));
        ProcessInstance process = story.process(number);
        story.answer(change, true);
        story.liftHolds(number);
        story.handOver(number);

        story.make(number);

        story.path(process).isEnded().hasPassedInOrder("serviceTask_makeChange", "sendTask_refuseChange", "endEvent_notPossible");
        assertThat(story.order(number).lines().get(0).wanted()).isEqualTo(20);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.CHANGE_TOO_LATE);
        books.of(number).say("""
                goods     reserved 12, handed over 12
                money     charged 288.00, authorised 172.80; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, SHIPPED, CHANGE_TOO_LATE
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CHANGE_ASKED by Customer,
                          HOLD_PLACED, CHANGE_CONFIRMED by Customer, HOLD_LIFTED, SHIPMENT_HANDED_OVER, CHANGE_TOO_LATE""");
    }

    @Test
    void anOrderThatEndsWhileItsChangeIsDecidedTakesTheChangeWithIt() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.released(sku, 20);
        story.ask(number, new Pieces(1, 15));
        ProcessInstance process = story.process(number);

        story.cancel(number);

        story.path(process).isEnded().hasPassed("boundaryEvent_changeAnswered", "endEvent_orderLeft").hasNotPassed("serviceTask_makeChange");
        assertThat(story.state(number)).isEqualTo(ChangeState.NOT_POSSIBLE);
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.ORDER_CANCELLED).doesNotContain(MessageStep.ORDER_NOT_CHANGED);
        assertThatThrownBy(() -> story.ask(number, new Pieces(1, 15))).isInstanceOf(ConflictException.class).hasMessageContaining("ended");
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED, CANCELLATION_ASKED, CREDIT_GIVEN_BACK,
                          SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED, HOLD_LIFTED""");
    }

    @Test
    void piecesThatAreCancelledWhileTheirChangeIsUndoneAreMissingFromWhatWasConfirmed() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.packed(sku, 20);
        ProcessInstance process = story.confirmed(number, new Pieces(1, 15));
        story.make(number);
        story.askForCancellation(number, Map.of(1, 5));
        story.beginCancellation(number);
        story.undo(number, true);
        story.make(number);

        story.path(process).isEnded().hasPassed("endEvent_orderChanged");
        assertThat(story.order(number).lines().get(0).wanted()).isEqualTo(10);
        assertThat(story.reserved(sku)).isEqualTo(10);
        books.of(number).say("""
                goods     reserved 20, released 20, reserved 10
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 144.00, authorised 144.00; in 0.00,
                          out 0.00, owed 144.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, PARTLY_CANCELLED, ORDER_CHANGED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CHANGE_ASKED by Customer,
                          HOLD_PLACED, CHANGE_CONFIRMED by Customer, HOLD_LIFTED, CANCELLATION_ASKED, CARRIER_BOOKING_CANCELLED, GOODS_PUT_BACK,
                          CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, QUANTITY_CORRECTED, PIECES_CANCELLED, SHIPMENT_OPENED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_MADE""");
    }

    @Test
    void anOrderThatIsCancelledWhileItsChangeIsUndoneIsNotDeliveredAnew() {
        Sku sku = story.stocked(50, "12.00");
        OrderNumber number = story.packed(sku, 20);
        ProcessInstance process = story.confirmed(number, new Pieces(1, 15));
        story.make(number);
        story.askForCancellation(number, Map.of());
        story.beginCancellation(number);
        story.undo(number, true);
        story.make(number);

        story.path(process).isEnded().hasPassed("endEvent_notPossible").hasNotPassed("endEvent_orderChanged");
        assertThat(story.order(number).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(story.reserved(sku)).isZero();
        assertThat(story.told(number)).containsOnlyOnce(MessageStep.ORDER_CANCELLED).doesNotContain(MessageStep.CHANGE_TOO_LATE, MessageStep.ORDER_CHANGED);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CHANGE_ASKED by Customer,
                          HOLD_PLACED, CHANGE_CONFIRMED by Customer, HOLD_LIFTED, CANCELLATION_ASKED, CARRIER_BOOKING_CANCELLED, GOODS_PUT_BACK,
                          CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void anUndoThatTakesTooLongIsLookedAfterByManagers() {
        OrderNumber number = story.packed(story.stocked(50, "12.00"), 20);
        ProcessInstance process = story.confirmed(number, new Pieces(1, 15));
        story.make(number);

        story.undoIsOverdue(number);
        story.clearUp(process);
        story.path(process).isWaitingAt("gateway_awaitUndo");
        story.undoIsOverdue(number);
        story.undo(number, true);
        story.make(number);

        story.path(process).isEnded().hasPassed("boundaryEvent_undoneMeanwhile", "endEvent_orderChanged");
        assertThat(story.order(number).lines().get(0).wanted()).isEqualTo(15);
        books.of(number).say("""
                goods     reserved 20, released 20, reserved 15
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 72.00, authorised 216.00; in 0.00,
                          out 0.00, owed 216.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED, ORDER_CHANGED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CHANGE_ASKED by Customer,
                          HOLD_PLACED, CHANGE_CONFIRMED by Customer, HOLD_LIFTED, CARRIER_BOOKING_CANCELLED, GOODS_PUT_BACK, CREDIT_GIVEN_BACK,
                          SHIPMENT_CANCELLED, QUANTITY_CORRECTED, SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_MADE""");
    }

    @Test
    void oneChangeWaitsForAnotherAndForACancellation() {
        OrderNumber number = story.released(story.stocked(50, "12.00"), 20);
        story.ask(number, new Pieces(1, 15));
        assertThatThrownBy(() -> story.ask(number, new Pieces(1, 16))).isInstanceOf(ConflictException.class).hasMessageContaining("Another change");
        assertThat(story.changes(number)).hasSize(1);

        OrderNumber cancelled = story.released(story.stocked(50, "12.00"), 20);
        story.askForCancellation(cancelled);
        assertThatThrownBy(() -> story.ask(cancelled, new Pieces(1, 15))).isInstanceOf(ConflictException.class).hasMessageContaining("cancellation");
        books.of(number).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CHANGE_OFFERED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CHANGE_ASKED by Customer, HOLD_PLACED""");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithASentence() {
        OrderNumber number = story.released(story.stocked(50, "12.00"), 20);
        Map<ChangeAction, String> wrong = Map.ofEntries(Map.entry(new Pieces(1, 0), "1 to 1,000,000"), Map.entry(new Pieces(1, -5), "1 to 1,000,000"),
                Map.entry(new Pieces(1, 1_000_001), "1 to 1,000,000"), Map.entry(new Pieces(7, 3), "no line 7"),
                Map.entry(new Pieces(1, 20), "says so already"), Map.entry(new DropLine(1), "leave nothing"),
                Map.entry(new AddLine("NO-SUCH-ARTICLE", 1), "no article"), Map.entry(new AddLine(null, 1), "no article"),
                Map.entry(new AddLine("x".repeat(50), 1), "article number"), Map.entry(new RequestedDate(story.inDays(-1)), "from today on"),
                Map.entry(new RequestedDate(null), "from today on"), Map.entry(new RequestedDate(story.inDays(400)), "within a year"),
                Map.entry(new ChangeAction.OtherArticle(1, ""), "no article"), Map.entry(new ChangeAction.DeliverTo(null), "delivery address"));
        wrong.forEach((action, sentence) -> assertThatThrownBy(() -> story.ask(number, action)).as(action.toString())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence));
        assertThatThrownBy(() -> story.ask(number, new Pieces(1, 3), new Pieces(1, 4))).hasMessageContaining("once");
        assertThatThrownBy(() -> story.ask(number)).hasMessageContaining("what is to be changed");
        assertThat(story.changes(number)).isEqualTo(List.of());
        assertThat(story.isHeld(number)).isFalse();
        books.of(number).say("""
                goods     reserved 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }
}
