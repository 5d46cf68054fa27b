package io.orderway.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.inbox.Receipt;
import io.orderway.hold.HoldStage;
import io.orderway.hold.HoldType;
import io.orderway.order.OrderProgress;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.application.IncomingPayment;
import io.orderway.payment.application.TakePayment;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PrepaymentProcessTest {

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final PaymentStory story;
    private final Payments payments;
    private final TakePayment takePayment;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final HoldStage stage;
    private final Books books;
    private final ShipmentNumber shipment;

    PrepaymentProcessTest(ProcessEngine engine, Jobs jobs, PaymentStory story, TestOrders orders, Payments payments, TakePayment takePayment,
            OrderProgress progress, Timeline timeline, HoldStage stage, Books books) {
        this.engine = engine;
        this.jobs = jobs;
        this.story = story;
        this.payments = payments;
        this.takePayment = takePayment;
        this.progress = progress;
        this.timeline = timeline;
        this.stage = stage;
        this.books = books;
        this.shipment = story.shipment(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), 100);
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @AfterEach
    void logOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void theBanksPaymentEventEndsTheWait() {
        ProcessInstance prepayment = prepay();
        assertThat(prepayment).isWaitingAt("userTask_bookPayment");

        assertThat(pay("240.00")).isEqualTo(Receipt.ACCEPTED);

        assertThat(prepayment).isEnded().hasPassedInOrder("serviceTask_requestPrepayment", "userTask_bookPayment", "boundaryEvent_paymentReceived",
                "serviceTask_checkPayment", "endEvent_prepaid").hasNotPassed("serviceTask_bookPayment", "sendTask_remindToPay");
        assertThat(story.facts(prepayment)).containsEntry("paymentCommitted", true);
        assertThat(payments.commitment(shipment)).get().extracting(Payments.Commitment::state).isEqualTo(CommitmentState.PAID);
        assertThat(payments.entries(shipment.orderNumber())).extracting(Payments.Entry::kind, Payments.Entry::amount)
                .containsExactly(tuple(EntryKind.PAID, gbp("240")), tuple(EntryKind.CHARGED, gbp("240")));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     paid 240.00 by bank transfer, charged 240.00; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID""");
    }

    @Test
    void aPaymentIsTakenAndBookedWhileTheOrderIsOnHold() {
        ProcessInstance prepayment = prepay();
        stage.hold(shipment.orderNumber(), HoldType.ADDRESS);

        assertThat(pay("240.00")).isEqualTo(Receipt.ACCEPTED);

        assertThat(prepayment).isEnded().hasPassed("endEvent_prepaid");
        assertThat(payments.commitment(shipment)).get().extracting(Payments.Commitment::state).isEqualTo(CommitmentState.PAID);
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     paid 240.00 by bank transfer, charged 240.00; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, HOLD_PLACED, PAYMENT_RECEIVED by test-bank,
                          PREPAYMENT_PAID""");
    }

    @Test
    void aPaymentThatComesBeforeItIsAskedForIsFound() {
        pay("240.00");

        ProcessInstance prepayment = prepay();

        assertThat(prepayment).isEnded().hasPassed("endEvent_paidBefore").hasNotPassed("userTask_bookPayment");
        assertThat(story.facts(prepayment)).containsEntry("paymentCommitted", true);
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     paid 240.00 by bank transfer, charged 240.00; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID""");
    }

    @Test
    void aPaymentThatIsToldTwiceCountsOnce() {
        ProcessInstance prepayment = prepay();
        IncomingPayment half = payment("120.00");

        assertThat(takePayment.receive(half)).isEqualTo(Receipt.ACCEPTED);
        assertThat(takePayment.receive(half)).isEqualTo(Receipt.REPEATED);

        assertThat(prepayment).isWaitingAt("userTask_bookPayment");
        assertThat(payments.paid(shipment.orderNumber())).isEqualTo(gbp("120"));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     paid 120.00 by bank transfer, charged 240.00; in 120.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_SHORT
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank,
                          PREPAYMENT_INCOMPLETE""");
    }

    @Test
    void aPaymentInPartsEndsTheWaitWhenTheLastIsThere() {
        ProcessInstance prepayment = prepay();

        pay("200.00");
        assertThat(prepayment).isWaitingAt("userTask_bookPayment");
        assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type).contains("PREPAYMENT_INCOMPLETE");
        pay("40.00");

        assertThat(prepayment).isEnded().hasPassed("endEvent_paidInFull", "endEvent_prepaid");
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     paid 200.00 by bank transfer, charged 240.00, paid 40.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_SHORT, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank,
                          PREPAYMENT_INCOMPLETE, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID""");
    }

    @Test
    void whatIsPaidTooMuchCountsForWhatElseIsDelivered() {
        prepay();
        pay("300.00");
        assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type).contains("PREPAYMENT_EXCESS");

        ShipmentNumber replacement = story.pickNothingAndReopen(shipment, 100);

        assertThat(story.start("payment-commitment", replacement)).isEnded().hasPassed("endEvent_prepaid");
        assertThat(payments.paid(shipment.orderNumber())).isEqualTo(gbp("300"));
        books.of(replacement.orderNumber()).say("""
                goods     not moved
                money     paid 300.00 by bank transfer, charged 240.00; in 300.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          PREPAYMENT_EXCESS, NOTHING_PICKED, SHIPMENT_OPENED, PREPAYMENT_PAID, PREPAYMENT_EXCESS""");
    }

    @Test
    void aClerkBooksWhatHeFindsOnTheStatement() {
        ProcessInstance prepayment = prepay();

        submit(Map.of("paymentAnswer", "RECEIVED", "amountReceived", "240.00"));

        assertThat(prepayment).isEnded().hasPassedInOrder("userTask_bookPayment", "serviceTask_bookPayment", "serviceTask_checkPayment",
                "endEvent_prepaid");
        assertThat(payments.paid(shipment.orderNumber())).isEqualTo(gbp("240"));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     paid 240.00 by bank transfer; in 240.00, out 0.00, owed 0.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_BOOKED, PREPAYMENT_PAID""");
    }

    @Test
    void aBookingWithoutAnAmountOrWithNonsenseIsRefusedWithASentence() {
        prepay();

        assertThatThrownBy(() -> submit(Map.of("paymentAnswer", "RECEIVED"))).hasMessageContaining("Please enter the amount");
        assertThatThrownBy(() -> submit(Map.of("paymentAnswer", "RECEIVED", "amountReceived", "many")));
        assertThatThrownBy(() -> submit(Map.of("paymentAnswer", "RECEIVED", "amountReceived", "-1")));
        assertThatThrownBy(() -> submit(Map.of("paymentAnswer", "PERHAPS")));
        assertThat(payments.entries(shipment.orderNumber())).isEmpty();
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     not moved
                told      PAYMENT_REQUEST
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED""");
    }

    @Test
    void theCustomerIsRemindedAfterTwoAndFiveWorkingDaysAndTheWaitEndsAfterTen() {
        ProcessInstance prepayment = prepay();

        jobs.executeTimer(order(), "boundaryEvent_firstReminder", 2);
        jobs.executeTimer(order(), "boundaryEvent_secondReminder", 5);
        assertThat(prepayment).isWaitingAt("userTask_bookPayment");
        jobs.executeTimer(order(), "boundaryEvent_prepaymentExpired", 10);

        assertThat(prepayment).isEnded().hasPassed("sendTask_remindToPay", "serviceTask_expirePrepayment", "endEvent_notPrepaid");
        assertThat(story.facts(prepayment)).containsEntry("paymentCommitted", false);
        assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type).filteredOn("PAYMENT_REMINDED"::equals).hasSize(2);
        assertThat(payments.commitment(shipment)).get().extracting(Payments.Commitment::state).isEqualTo(CommitmentState.RELEASED);
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     not moved
                told      PAYMENT_REQUEST, PAYMENT_REMINDER, PAYMENT_REMINDER
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_REMINDED, PAYMENT_REMINDED,
                          PREPAYMENT_EXPIRED""");
    }

    @Test
    void aCustomerWhoWillNotPayIsGivenUp() {
        ProcessInstance prepayment = prepay();

        submit(Map.of("paymentAnswer", "GIVE_UP"));

        assertThat(prepayment).isEnded().hasPassed("endEvent_givenUp", "endEvent_notPrepaid").hasNotPassed("serviceTask_bookPayment");
        assertThat(story.facts(prepayment)).containsEntry("paymentCommitted", false);
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     not moved
                told      PAYMENT_REQUEST
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PREPAYMENT_EXPIRED""");
    }

    @Test
    void moneyForACancelledOrderHasToGoBack() {
        prepay();
        pay("240.00");

        progress.cancel(shipment.orderNumber(), "Customer changed his mind");

        assertThat(timeline.of(shipment.orderNumber())).anySatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("REFUND_DUE");
            assertThat(entry.detail()).isEqualTo("240.00 GBP");
        });
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     paid 240.00 by bank transfer, charged 240.00, charge dropped 240.00; in 240.00, out 0.00, owed 0.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          ORDER_CANCELLED, REFUND_DUE""");
    }

    private ProcessInstance prepay() {
        return story.start("prepayment", shipment);
    }

    private Receipt pay(String amount) {
        return takePayment.receive(payment(amount));
    }

    private IncomingPayment payment(String amount) {
        return new IncomingPayment("test-bank", UUID.randomUUID().toString(), "Order " + order(), gbp(amount), null);
    }

    private void submit(Map<String, Object> answers) {
        engine.getIdentityService().setAuthentication("fay", List.of("finance", "camunda-admin"));
        try {
            engine.getFormService().submitTaskForm(story.task(shipment, "userTask_bookPayment").getId(), answers);
        } finally {
            logOut();
        }
    }

    private String order() {
        return shipment.orderNumber().value();
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
