package io.orderway.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.hold.Hold;
import io.orderway.hold.HoldStage;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.inbox.Receipt;
import io.orderway.order.OrderProgress;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.payment.RefundCause;
import io.orderway.payment.application.IncomingReversal;
import io.orderway.payment.application.ReversePayment;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PaymentReversalProcessTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final ProcessEngine engine;
    private final PaymentStory story;
    private final TestTasks tasks;
    private final Payments payments;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final ReversePayment reversePayment;
    private final Holds holds;
    private final HoldStage stage;
    private final Customer customer;
    private final Books books;

    PaymentReversalProcessTest(ProcessEngine engine, PaymentStory story, TestTasks tasks, Payments payments, OrderProgress progress, Timeline timeline,
            ReversePayment reversePayment, Holds holds, HoldStage stage, TestOrders orders, Books books) {
        this.engine = engine;
        this.story = story;
        this.tasks = tasks;
        this.payments = payments;
        this.progress = progress;
        this.timeline = timeline;
        this.reversePayment = reversePayment;
        this.holds = holds;
        this.stage = stage;
        this.books = books;
        this.customer = orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD);
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void aReversedPaymentIsATaskUntilTheCustomerHasPaidAgain() {
        OrderNumber number = asked().orderNumber();
        reverse(story.pay(number, "240.00", PaymentMethod.CARD), "240.00");
        ProcessInstance reversal = reversal(number);
        assertThat(reversal).isWaitingAt("userTask_settleReversal");
        assertThat(holds.open(number)).as("goods in the house do not leave it").extracting(Hold::type).containsExactly(HoldType.PAYMENT);
        assertThat(stage.process(holds.open(number).get(0))).as("the task that settles the reversal decides").isNull();
        assertThat(payments.paid(number)).isEqualTo(gbp("0"));
        assertThat(payments.balance(number).open()).isEqualTo(gbp("240"));

        story.pay(number, "100.00", PaymentMethod.BANK_TRANSFER);
        assertThat(reversal).isWaitingAt("userTask_settleReversal");
        story.pay(number, "140.00", PaymentMethod.BANK_TRANSFER);

        assertThat(reversal).isEnded().hasPassed("serviceTask_checkReversal", "endEvent_paidAgain").hasNotPassed("serviceTask_noteReversal");
        assertThat(timeline.of(number)).extracting(Timeline.Entry::type).contains("PAYMENT_REVERSED");
        assertThat(holds.open(number)).isEmpty();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by card, payment reversed 240.00, paid 100.00 by bank transfer, paid 140.00 by bank
                          transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          PAYMENT_REVERSED by test-bank, HOLD_PLACED, PAYMENT_RECEIVED by test-bank, PAYMENT_RECEIVED by test-bank, HOLD_LIFTED""");
    }

    @Test
    void financeMayGiveTheMoneyUp() {
        OrderNumber number = asked().orderNumber();
        reverse(story.pay(number, "240.00", PaymentMethod.CARD), "240.00");
        ProcessInstance reversal = reversal(number);
        assertThat(tasks.isOfferedTo(reversal, "userTask_settleReversal", "finance")).isTrue();

        tasks.complete(reversal, "userTask_settleReversal", Map.of("reversalOutcome", "GIVEN_UP"));

        assertThat(reversal).isEnded().hasPassed("endEvent_reversalSettled").hasNotPassed("serviceTask_checkReversal");
        assertThat(holds.open(number)).isEmpty();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by card, payment reversed 240.00; in 0.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          PAYMENT_REVERSED by test-bank, HOLD_PLACED, PAYMENT_REVERSAL_SETTLED, HOLD_LIFTED""");
    }

    @Test
    void whatIsTakenBackBeforeTheRefundGoesOutIsNotPaidBackASecondTime() {
        ShipmentNumber shipment = asked();
        OrderNumber number = shipment.orderNumber();
        String payment = story.pay(number, "240.00", PaymentMethod.CARD);
        ProcessInstance refund = story.refund(number, RefundCause.LOSS, "L-1", "240.00");
        assertThat(refund).isWaitingAt("userTask_approveRefund");

        reverse(payment, "240.00");
        tasks.complete(refund, "userTask_approveRefund", Map.of("refundAnswer", "AGREE"));

        assertThat(refund).isEnded().hasNotPassed("userTask_payOutRefund");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("0"));
        assertThat(payments.balance(number).dueBack()).isEqualTo(gbp("0"));
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by card, payment reversed 240.00, credited 240.00; in 0.00, out 0.00, owed 0.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, PAYMENT_REVERSED by test-bank, HOLD_PLACED, REFUND_APPROVED, CREDITED, REFUND_SETTLED""");
    }

    @Test
    void aReversalAfterTheRefundIsShownToFinance() {
        OrderNumber number = asked().orderNumber();
        String payment = story.pay(number, "240.00", PaymentMethod.CARD);
        progress.cancel(number, "Customer changed his mind");
        ProcessInstance refund = story.startedRefund(number);
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "CARD"));

        reverse(payment, "240.00");

        assertThat(reversal(number)).isWaitingAt("userTask_settleReversal");
        assertThat(payments.balance(number).open()).isEqualTo(gbp("240"));
        assertThat(holds.of(number)).as("nothing is left to hold").isEmpty();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by card, charge dropped 240.00, refunded 240.00 by card, payment reversed 240.00; in 0.00,
                          out 240.00, owed 0.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, ORDER_CANCELLED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          ORDER_CANCELLED, REFUND_DUE, REFUND_DETERMINED, REFUND_PAID_OUT, REFUND_SETTLED, PAYMENT_REVERSED by test-bank""");
    }

    @Test
    void aRepeatCountsOnceAndMoreThanWasPaidIsShownToFinance() {
        OrderNumber number = asked().orderNumber();
        String payment = story.pay(number, "240.00", PaymentMethod.CARD);
        IncomingReversal half = new IncomingReversal("test-bank", "reversal-" + NEXT.getAndIncrement(), payment, gbp("120"));

        assertThat(reversePayment.receive(half)).isEqualTo(Receipt.ACCEPTED);
        assertThat(reversePayment.receive(half)).isEqualTo(Receipt.REPEATED);
        reverse(payment, "120.01");

        assertThat(payments.paid(number)).isEqualTo(gbp("120"));
        assertThatThrownBy(() -> new IncomingReversal("test-bank", "x", payment, gbp("0"))).isInstanceOf(IllegalArgumentException.class);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by card, payment reversed 120.00; in 120.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          PAYMENT_REVERSED by test-bank, HOLD_PLACED""");
    }

    @Test
    void whatWasPaidTooMuchMayBeTakenBackWithoutATask() {
        OrderNumber number = asked().orderNumber();
        story.pay(number, "240.00", PaymentMethod.BANK_TRANSFER);
        reverse(story.pay(number, "50.00", PaymentMethod.CARD), "50.00");

        assertThat(reversal(number)).isNull();
        assertThat(payments.balance(number).dueBack()).isEqualTo(gbp("0"));
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, paid 50.00 by card, payment reversed 50.00; in 240.00, out 0.00, owed
                          240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          PAYMENT_RECEIVED by test-bank, PAYMENT_REVERSED by test-bank""");
    }

    private ShipmentNumber asked() {
        ShipmentNumber shipment = story.shipment(customer, 100);
        story.start("payment-commitment", shipment);
        return shipment;
    }

    private void reverse(String payment, String amount) {
        reversePayment.receive(new IncomingReversal("test-bank", "reversal-" + NEXT.getAndIncrement(), payment, gbp(amount)));
    }

    private ProcessInstance reversal(OrderNumber number) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("payment-reversal")
                .processInstanceBusinessKey(number.value()).singleResult();
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
