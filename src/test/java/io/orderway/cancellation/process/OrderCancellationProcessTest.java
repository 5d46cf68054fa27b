package io.orderway.cancellation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.Cancellation.CancellationState;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.cancellation.Cancellations;
import io.orderway.cancellation.application.CancellationWakeUps;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Stock;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderCancellationProcessTest {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TestOrders orders;
    private final TestTasks tasks;
    private final Jobs jobs;
    private final OrderReader reader;
    private final Cancellations cancellations;
    private final CancellationWakeUps wakeUps;
    private final Holds holds;
    private final Stock stock;
    private final Messages messages;
    private final Timeline timeline;
    private final Clock clock;
    private final Payments payments;
    private final Backorders backorders;
    private final PaymentStory money;
    private final Books books;

    OrderCancellationProcessTest(ProcessEngine engine, RuntimeService runtime, TestOrders orders, TestTasks tasks, Jobs jobs, OrderReader reader,
            Cancellations cancellations, CancellationWakeUps wakeUps, Holds holds, Stock stock, Messages messages, Timeline timeline, Clock clock,
            Payments payments, Backorders backorders, PaymentStory money, Books books) {
        this.engine = engine;
        this.runtime = runtime;
        this.orders = orders;
        this.tasks = tasks;
        this.jobs = jobs;
        this.reader = reader;
        this.cancellations = cancellations;
        this.wakeUps = wakeUps;
        this.holds = holds;
        this.stock = stock;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
        this.payments = payments;
        this.backorders = backorders;
        this.money = money;
        this.books = books;
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
    }

    @Test
    void aCustomerCancelsBeforeAnythingIsPickedAndNobodyHasToDecide() {
        Sku sku = stocked(50);
        OrderNumber number = released(sku);

        ProcessInstance cancellation = ask(number, AskedBy.CUSTOMER, Map.of());
        begin(number);
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        story(cancellation).isWaitingAt("gateway_awaitUndo");
        undo(number, false);

        story(cancellation).isEnded().hasPassedInOrder("serviceTask_recordCancellation", "serviceTask_judgeCancellation",
                "businessRuleTask_findPossibility", "serviceTask_stopDelivery", "catchEvent_piecesGivenUp", "serviceTask_settleCancellation",
                "endEvent_cancelled").hasNotPassed("userTask_decideOnCancellation", "sendTask_offerReturn", "userTask_clearUpUndo");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(stock.level(sku).available()).isEqualTo(50);
        assertThat(state(number)).isEqualTo(CancellationState.CANCELLED);
        assertThat(told(number)).containsOnlyOnce(MessageStep.ORDER_CANCELLED)
                .doesNotContain(MessageStep.PARTLY_CANCELLED, MessageStep.CANCELLATION_BEING_DECIDED);
        assertThat(types(number)).containsSubsequence("CANCELLATION_ASKED", "CREDIT_GIVEN_BACK", "SHIPMENT_CANCELLED", "PIECES_CANCELLED",
                "ORDER_CANCELLED");
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CANCELLATION_ASKED by Customer, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED,
                          PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void packedGoodsAreOnHoldUntilTheOrderDeskHasDecidedToCancelThem() {
        Sku sku = stocked(50);
        OrderNumber number = packed(sku);

        ProcessInstance cancellation = ask(number, AskedBy.CUSTOMER, Map.of());
        begin(number);
        story(cancellation).isWaitingAt("userTask_decideOnCancellation");
        assertThat(tasks.isOfferedTo(cancellation, "userTask_decideOnCancellation", "order-desk")).isTrue();
        assertThat(holds.isHeld(number)).isTrue();
        assertThatThrownBy(() -> tasks.complete(child(number, "order-shipping"), "userTask_handOverToCarrier",
                Map.of("handOverResult", "HANDED_OVER"))).hasMessageContaining("hold");
        tasks.complete(cancellation, "userTask_decideOnCancellation", Map.of("cancellationDecision", "CANCEL"));
        assertThat(holds.isHeld(number)).isFalse();
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        jobs.execute(number.value(), "serviceTask_cancelBooking");
        undo(number, true);

        story(cancellation).isEnded().hasPassedInOrder("serviceTask_pauseOrder", "userTask_decideOnCancellation", "serviceTask_resumeOrder",
                "serviceTask_stopDelivery", "endEvent_cancelled").hasNotPassed("sendTask_declineCancellation");
        assertThat(stock.level(sku).available()).isEqualTo(50);
        assertThat(told(number)).containsOnlyOnce(MessageStep.CANCELLATION_BEING_DECIDED, MessageStep.ORDER_CANCELLED);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, CANCELLATION_BEING_DECIDED, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CANCELLATION_ASKED by Customer,
                          HOLD_PLACED, HOLD_LIFTED, CARRIER_BOOKING_CANCELLED, GOODS_PUT_BACK, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED,
                          PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void anOrderThatTheDeskDoesNotCancelGoesOn() {
        OrderNumber number = packed(stocked(50));

        ProcessInstance cancellation = ask(number, AskedBy.CUSTOMER, Map.of());
        begin(number);
        assertThatThrownBy(() -> tasks.complete(cancellation, "userTask_decideOnCancellation", Map.of("cancellationDecision", "GO_ON")))
                .as("the customer is told why").isInstanceOf(IllegalArgumentException.class);
        tasks.complete(cancellation, "userTask_decideOnCancellation",
                Map.of("cancellationDecision", "GO_ON", "declineReason", "ALREADY_PACKED"));

        story(cancellation).isEnded().hasPassedInOrder("serviceTask_resumeOrder", "sendTask_declineCancellation", "endEvent_cancellationDeclined")
                .hasNotPassed("serviceTask_stopDelivery");
        assertThat(state(number)).isEqualTo(CancellationState.DECLINED);
        assertThat(told(number)).containsOnlyOnce(MessageStep.CANCELLATION_DECLINED).doesNotContain(MessageStep.ORDER_CANCELLED);
        handOver(number);
        assertThat(reader.get(number).state()).isEqualTo(OrderState.IN_DELIVERY);
        books.of(number).say("""
                goods     reserved 20, handed over 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, CANCELLATION_BEING_DECIDED, CANCELLATION_DECLINED, SHIPPED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CANCELLATION_ASKED by Customer,
                          HOLD_PLACED, HOLD_LIFTED, CANCELLATION_DECLINED, SHIPMENT_HANDED_OVER""");
    }

    @Test
    void aClerkCancelsSomePiecesAndTheRestIsPickedAnew() {
        Sku sku = stocked(50);
        OrderNumber number = packed(sku);

        ProcessInstance cancellation = ask(number, AskedBy.HOUSE, Map.of(1, 5));
        begin(number);
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        jobs.execute(number.value(), "serviceTask_cancelBooking");
        undo(number, true);

        story(cancellation).isEnded().hasPassed("endEvent_cancelled").hasNotPassed("userTask_decideOnCancellation");
        assertThat(reader.get(number).lines().get(0).wanted()).isEqualTo(15);
        assertThat(stock.level(sku).reserved()).isEqualTo(15);
        assertThat(told(number)).containsOnlyOnce(MessageStep.PARTLY_CANCELLED).doesNotContain(MessageStep.ORDER_CANCELLED);
        books.of(number).say("""
                goods     reserved 20, released 20, reserved 15
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 72.00, authorised 216.00; in 0.00,
                          out 0.00, owed 216.00
                told      ACKNOWLEDGEMENT, PARTLY_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CANCELLATION_ASKED,
                          CARRIER_BOOKING_CANCELLED, GOODS_PUT_BACK, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED, SHIPMENT_OPENED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }

    @Test
    void whatWasPaidForCancelledPiecesGoesBackAtOnce() {
        OrderNumber number = orders.place(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), Map.of(stocked(50), 20));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        money.pay(number, "288.00", PaymentMethod.BANK_TRANSFER);

        ProcessInstance cancellation = ask(number, AskedBy.HOUSE, Map.of(1, 5));
        begin(number);
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        undo(number, false);
        story(cancellation).isWaitingAt("callActivity_refund").hasNotPassed("sendTask_offerReturn_ofTheRest");
        jobs.execute(number.value(), "serviceTask_determineRefund");
        tasks.complete(child(number, "refund"), "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));

        story(cancellation).isEnded().hasPassedInOrder("serviceTask_settleCancellation", "callActivity_refund", "endEvent_cancelledAndRefunded");
        assertThat(payments.balance(number).refunded()).hasToString("72.00 GBP");
        assertThat(payments.balance(number).owed()).hasToString("216.00 GBP");
        assertThat(payments.balance(number).dueBack().isZero()).isTrue();
        assertThat(reader.get(number).state()).isEqualTo(OrderState.IN_DELIVERY);
        books.of(number).say("""
                goods     reserved 20, released 20, reserved 15
                money     charged 288.00, paid 288.00 by bank transfer, charge dropped 72.00, refunded 72.00 by bank transfer; in 288.00, out
                          72.00, owed 216.00
                told      ACKNOWLEDGEMENT, PAYMENT_REQUEST, PAYMENT_RECEIVED, PARTLY_CANCELLED, REFUND
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CANCELLATION_ASKED, SHIPMENT_CANCELLED,
                          PIECES_CANCELLED, SHIPMENT_OPENED, PREPAYMENT_PAID, PREPAYMENT_EXCESS, REFUND_DETERMINED, REFUND_PAID_OUT,
                          REFUND_SETTLED""");
    }

    @Test
    void anOrderWhoseHeldRestIsCancelledAfterTheFirstPartWasDeliveredLeavesNoProcessBehind() {
        Sku sku = stocked(12);
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 20)).partial().collection());
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        tasks.complete(child(number, "order-fulfilment"), "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(child(number, "order-fulfilment"), "userTask_checkAndPack", Map.of("checkResult", "PASSED", "weightGrams", 5200, "parcels", 1));
        tasks.complete(child(number, "order-shipping"), "userTask_handOverToCustomer", Map.of("collectionResult", "COLLECTED"));
        holds.place(HoldRequest.byRule(number, HoldType.STOCK, "The rest is counted anew", "cancellation-test"));
        backorders.recheck(number);
        jobs.execute(number.value(), "gateway_joinArrival");
        story(child(number, "stock-allocation")).isWaitingAt("callActivity_awaitHolds");

        ask(number, AskedBy.HOUSE, Map.of());
        begin(number);
        jobs.execute(number.value(), "serviceTask_stopDelivery");

        assertThat(reader.get(number).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list()).isEmpty();
        books.of(number).say("""
                goods     reserved 12, handed over 12
                money     charged 288.00, authorised 172.80, charge dropped 115.20; in 0.00, out 0.00, owed 172.80
                told      ACKNOWLEDGEMENT, READY_FOR_COLLECTION, COLLECTED, PARTLY_CANCELLED, CANCELLATION_TOO_LATE, ORDER_COMPLETED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, READY_FOR_COLLECTION, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, DELIVERY_CONFIRMED, HOLD_PLACED, CANCELLATION_ASKED, PIECES_CANCELLED, ORDER_COMPLETED,
                          HOLD_LIFTED, CANCELLED_IN_PART""");
    }

    @Test
    void goodsThatLeaveTheHouseWhileTheirCancellationIsDecidedAreCalledBack() {
        OrderNumber number = packed(stocked(50));
        ProcessInstance cancellation = ask(number, AskedBy.HOUSE, Map.of());
        begin(number);
        story(cancellation).isWaitingAt("serviceTask_stopDelivery");

        handOver(number);
        jobs.execute(number.value(), "serviceTask_stopDelivery");

        jobs.execute(number.value(), "serviceTask_askForIntercept");

        story(cancellation).isEnded().hasPassedInOrder("serviceTask_stopDelivery", "callActivity_callBack", "endEvent_parcelsCalledBack")
                .hasNotPassed("serviceTask_settleCancellation", "sendTask_offerReturn");
        assertThat(state(number)).isEqualTo(CancellationState.CANCELLED);
        assertThat(told(number)).containsOnlyOnce(MessageStep.PARCEL_CALLED_BACK).doesNotContain(MessageStep.CANCELLATION_TOO_LATE);
    }

    /** Whoever locks the order first has it; the other hears so, and nothing is both cancelled and sent. */
    @RepeatedTest(4)
    void aCancellationAtTheSecondOfTheHandOverStopsItOrCallsItBack() throws Exception {
        OrderNumber number = packed(stocked(50));
        ProcessInstance cancellation = ask(number, AskedBy.HOUSE, Map.of());
        begin(number);
        ProcessInstance shipping = child(number, "order-shipping");
        AtomicInteger turn = new AtomicInteger();

        List<Boolean> done = AtOnce.times(2, () -> succeeds(turn.getAndIncrement() == 0 ? () -> jobs.execute(number.value(), "serviceTask_stopDelivery")
                : () -> tasks.complete(shipping, "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"))));

        assertThat(done).contains(true);
        boolean left = reader.get(number).shipments().get(0).state() == ShipmentState.HANDED_OVER;
        if (done.contains(false) && left) {
            jobs.execute(number.value(), "serviceTask_stopDelivery");
        }
        if (left) {
            jobs.execute(number.value(), "serviceTask_askForIntercept");
        }
        if (!left) {
            jobs.execute(number.value(), "serviceTask_cancelBooking");
            undo(number, true);
        }
        story(cancellation).isEnded();
        books.of(number).say(left ? """
                goods     reserved 20, handed over 20
                money     charged 288.00, authorised 288.00; in 0.00, out 0.00, owed 288.00
                told      ACKNOWLEDGEMENT, SHIPPED, PARCEL_CALLED_BACK
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CANCELLATION_ASKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_CALLED_BACK, RETURN_ASKED by Carrier, RETURN_ASSESSED, RETURN_ACCEPTED,
                          ORDER_COMPLETED, CANCELLATION_CARRIED_OUT""" : """
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CANCELLATION_ASKED,
                          CARRIER_BOOKING_CANCELLED, GOODS_PUT_BACK, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void aCancellationForALaterDayIsJudgedWhenThatDayHasCome() {
        OrderNumber number = released(stocked(50));
        ProcessInstance cancellation = askForTomorrow(number);
        begin(number);
        story(cancellation).isWaitingAt("catchEvent_dayHasCome").hasNotPassed("serviceTask_judgeCancellation");
        assertThat(child(number, "order-fulfilment")).as("work goes on meanwhile").isNotNull();

        jobs.execute(number.value(), "catchEvent_dayHasCome");
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        undo(number, false);

        story(cancellation).isEnded().hasPassedInOrder("catchEvent_dayHasCome", "serviceTask_judgeCancellation", "endEvent_cancelled");
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CANCELLATION_ASKED by Customer, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED,
                          PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void anOrderThatHasEndedBeforeThatDayNeedsNoCancellation() {
        OrderNumber number = orders.place(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), Map.of(stocked(50), 20));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        ProcessInstance cancellation = askForTomorrow(number);
        begin(number);
        jobs.execute(number.value(), "boundaryEvent_prepaymentExpired");
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        jobs.execute(number.value(), "catchEvent_dayHasCome");

        story(cancellation).isEnded().hasPassed("serviceTask_noteNothingToCancel", "endEvent_nothingToCancel")
                .hasNotPassed("serviceTask_stopDelivery", "sendTask_offerReturn");
        assertThat(told(number)).containsOnlyOnce(MessageStep.ORDER_CANCELLED);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, PAYMENT_REQUEST, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PREPAYMENT_REQUESTED, CANCELLATION_ASKED by Customer, PREPAYMENT_EXPIRED, SHIPMENT_CANCELLED, PIECES_CANCELLED,
                          ORDER_CANCELLED, CANCELLATION_NOT_NEEDED""");
    }

    @Test
    void anUndoThatTakesTooLongIsLookedAfterByManagers() {
        OrderNumber number = packed(stocked(50));
        ProcessInstance cancellation = ask(number, AskedBy.HOUSE, Map.of());
        begin(number);
        jobs.execute(number.value(), "serviceTask_stopDelivery");

        jobs.executeTimer(number.value(), "catchEvent_undoOverdue", 1);
        assertThat(tasks.isOfferedTo(cancellation, "userTask_clearUpUndo", "managers")).isTrue();
        tasks.complete(cancellation, "userTask_clearUpUndo", Map.of("undoCleared", "REMINDED"));
        story(cancellation).isWaitingAt("gateway_awaitUndo");
        jobs.execute(number.value(), "catchEvent_undoOverdue");
        jobs.execute(number.value(), "serviceTask_cancelBooking");
        undo(number, true);

        story(cancellation).isEnded().hasPassed("boundaryEvent_givenUpMeanwhile", "endEvent_cancelled");
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED, CANCELLATION_ASKED,
                          CARRIER_BOOKING_CANCELLED, GOODS_PUT_BACK, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED, PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    @Test
    void aCancellationEndsWithAnOrderThatEndsAsDuplicateWhileItIsUndone() {
        Sku sku = stocked(50);
        Customer customer = orders.customer();
        OrderNumber number = orders.place(customer, Map.of(sku, 20));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        ProcessInstance cancellation = ask(number, AskedBy.CUSTOMER, Map.of());
        begin(number);
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        story(cancellation).isWaitingAt("gateway_awaitUndo");

        OrderNumber again = orders.place(customer, Map.of(sku, 20));
        jobs.execute(again.value(), "serviceTask_judgeUrgency");
        tasks.complete(child(again, "duplicate-check"), "userTask_resolveDuplicates", Map.of("duplicateDecision", "NEWEST"));

        assertThat(reader.get(number).state()).isEqualTo(OrderState.DUPLICATE);
        story(cancellation).isEnded().hasPassed("catchEvent_piecesGivenUp");
        assertThat(state(number)).isEqualTo(CancellationState.NOT_POSSIBLE);
        assertThat(told(number)).doesNotContain(MessageStep.PARTLY_CANCELLED);
        assertThat(reader.get(again).state()).as("the other goes on").isNotEqualTo(OrderState.DUPLICATE);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CANCELLATION_ASKED by Customer, FROZEN_AS_POSSIBLE_DUPLICATE, DUPLICATES_RESOLVED,
                          ORDER_ENDED_AS_DUPLICATE, CREDIT_GIVEN_BACK, CANCELLATION_NOT_NEEDED""");
    }

    @Test
    void aSecondWishWaitsForTheFirstAndAnEndedOrderIsNotCancelledAgain() {
        OrderNumber number = released(stocked(50));
        ask(number, AskedBy.CUSTOMER, Map.of());

        assertThatThrownBy(() -> ask(number, AskedBy.CUSTOMER, Map.of())).isInstanceOf(ConflictException.class).hasMessageContaining("under way");
        assertThatThrownBy(() -> ask(number, AskedBy.CUSTOMER, Map.of(1, 21))).hasMessageContaining("1 to 20");
        begin(number);
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        undo(number, false);
        assertThatThrownBy(() -> ask(number, AskedBy.CUSTOMER, Map.of())).isInstanceOf(ConflictException.class).hasMessageContaining("ended");
        assertThat(cancellations.of(number)).hasSize(1);
        books.of(number).say("""
                goods     reserved 20, released 20
                money     charged 288.00, authorised 288.00, authorisation released 288.00, charge dropped 288.00; in 0.00, out 0.00, owed 0.00
                told      ACKNOWLEDGEMENT, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, LINES_COMPLETED, ORDER_RELEASED, ORDER_ACKNOWLEDGED, SHIPMENT_OPENED, DELIVERY_PROMISED,
                          PAYMENT_AUTHORISED_ON_ACCOUNT, CANCELLATION_ASKED by Customer, CREDIT_GIVEN_BACK, SHIPMENT_CANCELLED,
                          PIECES_CANCELLED, ORDER_CANCELLED""");
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException tooLate) {
            return false;
        }
    }

    private ProcessInstance ask(OrderNumber number, AskedBy askedBy, Map<Integer, Integer> pieces) {
        cancellations.ask(new CancellationRequest(number, askedBy, CancellationReason.NOT_NEEDED, null, null, pieces));
        return child(number, "order-cancellation");
    }

    private ProcessInstance askForTomorrow(OrderNumber number) {
        LocalDate tomorrow = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        cancellations.ask(new CancellationRequest(number, AskedBy.CUSTOMER, CancellationReason.TOO_LATE, null, tomorrow, Map.of()));
        return child(number, "order-cancellation");
    }

    private void begin(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_recordCancellation");
    }

    private void undo(OrderNumber number, boolean picked) {
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        if (picked) {
            tasks.complete(child(number, "undo-fulfilment"), "userTask_putGoodsBack", Map.of("putBackResult", "ALL"));
        }
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");
        wakeUps.sweep();
    }

    private OrderNumber released(Sku sku) {
        OrderNumber number = orders.place(orders.customer(), Map.of(sku, 20));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        return number;
    }

    private OrderNumber packed(Sku sku) {
        OrderNumber number = released(sku);
        tasks.complete(child(number, "order-fulfilment"), "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(child(number, "order-fulfilment"), "userTask_checkAndPack",
                Map.of("checkResult", "PASSED", "weightGrams", 5200, "parcels", 1));
        jobs.execute(number.value(), "serviceTask_bookCarrier");
        return number;
    }

    private void handOver(OrderNumber number) {
        tasks.complete(child(number, "order-shipping"), "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));
    }

    private Sku stocked(int pieces) {
        Sku sku = orders.product("12.00");
        stock.bookIn(sku, Quantity.of(pieces), "Opening stock");
        return sku;
    }

    private ProcessInstance child(OrderNumber number, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey(process).singleResult();
    }

    private CancellationState state(OrderNumber number) {
        return cancellations.of(number).stream().map(Cancellation::state).findFirst().orElseThrow();
    }

    private List<MessageStep> told(OrderNumber number) {
        return messages.of(number).stream().map(Message::step).toList();
    }

    private static ProcessInstanceAssert story(ProcessInstance instance) {
        return BpmnAwareTests.assertThat(instance);
    }

    private List<String> types(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }
}
