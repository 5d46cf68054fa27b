package io.orderway.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.OrderProgress;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.Balance;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.Payments.Refund;
import io.orderway.payment.Payments.RefundState;
import io.orderway.payment.RefundCause;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** Refunds of a house without a payment provider: finance pays back by hand. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefundProcessTest {

    private final ProcessEngine engine;
    private final PaymentStory story;
    private final TestTasks tasks;
    private final Payments payments;
    private final CreditAccounts credit;
    private final OrderProgress progress;
    private final Shipments shipments;
    private final Timeline timeline;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final TestOrders orders;
    private final Books books;
    private final Customer customer;

    RefundProcessTest(ProcessEngine engine, PaymentStory story, TestTasks tasks, Payments payments, CreditAccounts credit, OrderProgress progress,
            Shipments shipments, Timeline timeline, Messages messages, JdbcClient jdbc, TestOrders orders, Books books) {
        this.engine = engine;
        this.story = story;
        this.tasks = tasks;
        this.payments = payments;
        this.credit = credit;
        this.progress = progress;
        this.shipments = shipments;
        this.timeline = timeline;
        this.messages = messages;
        this.jdbc = jdbc;
        this.orders = orders;
        this.books = books;
        this.customer = orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD);
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void whatWasPaidForACancelledOrderGoesBackByItself() {
        OrderNumber number = story.paid(customer).orderNumber();
        as("fay", () -> progress.cancel(number, "Customer changed his mind"));

        ProcessInstance refund = story.startedRefund(number);
        assertThat(refund).isWaitingAt("userTask_payOutRefund");
        assertThat(balance(number).dueBack()).isEqualTo(gbp("240"));
        as("fay", () -> tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER")));

        assertThat(refund).isEnded().hasPassedInOrder("serviceTask_determineRefund", "businessRuleTask_decideApproval", "serviceTask_carryOutRefund",
                "serviceTask_lookAtPart", "businessRuleTask_routeRefund", "userTask_payOutRefund", "serviceTask_bookPayout", "sendTask_tellOfRefund",
                "endEvent_refundSettled").hasNotPassed("userTask_approveRefund", "serviceTask_refundAtProvider", "serviceTask_creditAccount");
        assertThat(payments.entries(number)).extracting(Payments.Entry::kind, Payments.Entry::amount).containsExactly(
                tuple(EntryKind.CHARGED, gbp("240")), tuple(EntryKind.PAID, gbp("240")), tuple(EntryKind.CHARGE_DROPPED, gbp("240")),
                tuple(EntryKind.REFUNDED, gbp("240")));
        isSquare(number);
        assertThat(types(number)).containsSubsequence("REFUND_DUE", "REFUND_DETERMINED", "REFUND_PAID_OUT", "REFUND_SETTLED");
        assertThat(messages.of(number)).extracting(Message::step).contains(MessageStep.REFUND);
        assertThat(tasks.fact(refund, "refundSettled")).isEqualTo(true);
        assertThat(running(number)).isZero();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, charge dropped 240.00, refunded 240.00 by bank transfer; in 240.00, out
                          240.00, owed 0.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, ORDER_CANCELLED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          ORDER_CANCELLED by fay, REFUND_DUE by fay, REFUND_DETERMINED, REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    @Test
    void whoeverAsksForTheSameASecondTimeFindsTheFirst() {
        OrderNumber number = story.paid(customer).orderNumber();
        ProcessInstance first = story.refund(number, RefundCause.COMPLAINT, "C-1", "60.00");

        ProcessInstance second = story.refund(number, RefundCause.COMPLAINT, "C-1", "60.00");

        assertThat(second).isEnded().hasPassed("endEvent_nothingToRefund");
        assertThat(tasks.fact(second, "refundSettled")).isEqualTo(false);
        assertThat(tasks.fact(second, "refundNumber")).isEqualTo(tasks.fact(first, "refundNumber"));
        payOut(first);
        ProcessInstance third = story.refund(number, RefundCause.COMPLAINT, "C-1", "60.00");
        assertThat(tasks.fact(third, "refundSettled")).isEqualTo(true);
        assertThat(balance(number).refunded()).isEqualTo(gbp("60"));
        isSquare(number);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 60.00, refunded 60.00 by bank transfer; in 240.00, out 60.00,
                          owed 180.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    @Test
    void nothingGoesBackWhereNothingIsDue() {
        OrderNumber number = story.paid(customer).orderNumber();

        ProcessInstance refund = story.refund(number, RefundCause.OVERPAYMENT, "1", null);

        assertThat(refund).isEnded().hasPassed("endEvent_nothingToRefund").hasNotPassed("serviceTask_carryOutRefund");
        assertThat(tasks.fact(refund, "refundSettled")).isEqualTo(true);
        assertThat(payments.refunds(number)).extracting(Refund::state).containsExactly(RefundState.NOTHING_DUE);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID""");
    }

    @Test
    void neverMoreGoesBackThanWasPaidWhateverIsAsked() {
        OrderNumber number = story.paid(customer).orderNumber();

        for (String nonsense : List.of("0", "-5.00")) {
            assertThat(story.refund(number, RefundCause.RETURN, "R" + nonsense, nonsense)).isEnded().hasPassed("endEvent_nothingToRefund");
        }
        ProcessInstance all = story.refund(number, RefundCause.RETURN, "R-1", "99999999999.99");
        as("fay", () -> tasks.complete(all, "userTask_approveRefund", Map.of("refundAnswer", "AGREE")));
        payOut(all);
        ProcessInstance more = story.refund(number, RefundCause.LOSS, "L-1", "1.00");

        assertThat(more).isEnded().hasPassed("endEvent_nothingToRefund");
        assertThat(balance(number).refunded()).isEqualTo(gbp("240"));
        assertThat(balance(number).owed()).isEqualTo(gbp("0"));
        isSquare(number);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 240.00, refunded 240.00 by bank transfer; in 240.00, out
                          240.00, owed 0.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, REFUND_APPROVED by fay, CREDITED by fay, REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    @Test
    void severalPaymentsGoBackTheNewestFirst() {
        ShipmentNumber shipment = story.shipment(customer, 100);
        OrderNumber number = shipment.orderNumber();
        story.start("payment-commitment", shipment);
        story.pay(number, "200.00", PaymentMethod.BANK_TRANSFER);
        story.pay(number, "100.00", PaymentMethod.CASH);
        ProcessInstance refund = story.refund(number, RefundCause.RETURN, "R-1", "90.00");

        payOut(refund);
        assertThat(refund).isEnded();
        isSquare(number, "60");
        progress.cancel(number, "Too late");
        ProcessInstance rest = story.startedRefund(number);
        payOut(rest);
        payOut(rest);

        assertThat(rest).isEnded();
        assertThat(jdbc.sql("select part.amount from payment_refund_part part join payment_refund refund on refund.number = part.refund_number "
                + "where order_number = :order order by refund.number, part.part").param("order", number.value()).query(String.class).list())
                .containsExactly("90.0000", "10.0000", "200.0000");
        isSquare(number);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 200.00 by bank transfer, paid 100.00 by cash, credited 90.00, refunded 90.00 by bank transfer,
                          charge dropped 240.00, refunded 10.00 by bank transfer, refunded 200.00 by bank transfer; in 300.00, out 300.00, owed
                          0.00
                told      PAYMENT_REQUEST, PAYMENT_SHORT, PAYMENT_RECEIVED, REFUND, ORDER_CANCELLED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank,
                          PREPAYMENT_INCOMPLETE, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, PREPAYMENT_EXCESS, REFUND_DETERMINED, CREDITED,
                          REFUND_PAID_OUT by fay, REFUND_SETTLED by fay, ORDER_CANCELLED, REFUND_DUE, REFUND_DETERMINED, REFUND_PAID_OUT by fay,
                          REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    @Test
    void financeAgreesToWhatIsWorthIt() {
        OrderNumber number = story.paid(customer).orderNumber();
        ProcessInstance refund = story.refund(number, RefundCause.DELAY, "D-1", "200.00");
        assertThat(tasks.isOfferedTo(refund, "userTask_approveRefund", "finance")).isTrue();

        as("fay", () -> tasks.complete(refund, "userTask_approveRefund", Map.of("refundAnswer", "AGREE")));
        payOut(refund);

        assertThat(refund).isEnded().hasPassed("serviceTask_agreeToRefund", "endEvent_refundSettled").hasNotPassed("userTask_confirmRefund");
        assertThat(timeline.of(number)).anySatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("REFUND_APPROVED");
            assertThat(entry.actor()).isEqualTo("fay");
        });
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 200.00, refunded 200.00 by bank transfer; in 240.00, out
                          200.00, owed 40.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, REFUND_APPROVED by fay, CREDITED by fay, REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    @Test
    void whatFinanceDeclinesIsNotPaidAndMayBeAskedForAgain() {
        OrderNumber number = story.paid(customer).orderNumber();
        ProcessInstance refund = story.refund(number, RefundCause.DELAY, "D-1", "200.00");

        assertThatThrownBy(() -> as("fay", () -> tasks.complete(refund, "userTask_approveRefund", Map.of("refundAnswer", "DECLINE"))));
        as("fay", () -> tasks.complete(refund, "userTask_approveRefund", Map.of("refundAnswer", "DECLINE", "refundReason", "NOT_OWED")));

        assertThat(refund).isEnded().hasPassed("serviceTask_declineRefund", "endEvent_refundDeclined").hasNotPassed("serviceTask_carryOutRefund");
        assertThat(tasks.fact(refund, "refundSettled")).isEqualTo(false);
        assertThat(balance(number).owed()).isEqualTo(gbp("240"));
        assertThat(story.refund(number, RefundCause.DELAY, "D-1", "150.00")).isWaitingAt("userTask_approveRefund");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, REFUND_DECLINED by fay, REFUND_DETERMINED""");
    }

    @Test
    void aLargeRefundIsConfirmedByAnotherPerson() {
        ShipmentNumber shipment = story.shipment(customer, 1000);
        OrderNumber number = shipment.orderNumber();
        story.start("payment-commitment", shipment);
        story.pay(number, "2400.00", PaymentMethod.BANK_TRANSFER);
        ProcessInstance refund = story.refund(number, RefundCause.LOSS, "L-1", "2400.00");
        as("fay", () -> tasks.complete(refund, "userTask_approveRefund", Map.of("refundAnswer", "AGREE")));

        assertThatThrownBy(() -> as("fay", () -> tasks.complete(refund, "userTask_confirmRefund", Map.of("confirmAnswer", "AGREE"))))
                .hasMessageContaining("somebody else has to confirm");
        as("gus", () -> tasks.complete(refund, "userTask_confirmRefund", Map.of("confirmAnswer", "AGREE")));
        payOut(refund);

        assertThat(refund).isEnded().hasPassed("userTask_confirmRefund", "endEvent_refundSettled");
        isSquare(number);
        books.of(number).say("""
                goods     not moved
                money     charged 2400.00, paid 2400.00 by bank transfer, credited 2400.00, refunded 2400.00 by bank transfer; in 2400.00, out
                          2400.00, owed 0.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, REFUND_APPROVED by fay, CREDITED by gus, REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    @Test
    void theSecondPersonMayDecline() {
        ShipmentNumber shipment = story.shipment(customer, 1000);
        story.start("payment-commitment", shipment);
        story.pay(shipment.orderNumber(), "2400.00", PaymentMethod.BANK_TRANSFER);
        ProcessInstance refund = story.refund(shipment.orderNumber(), RefundCause.LOSS, "L-1", "2400.00");
        as("fay", () -> tasks.complete(refund, "userTask_approveRefund", Map.of("refundAnswer", "AGREE")));

        as("gus", () -> tasks.complete(refund, "userTask_confirmRefund", Map.of("confirmAnswer", "DECLINE", "refundReason", "SUSPICIOUS")));

        assertThat(refund).isEnded().hasPassed("gateway_refundConfirmed", "endEvent_refundDeclined");
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00, paid 2400.00 by bank transfer; in 2400.00, out 0.00, owed 2400.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, REFUND_APPROVED by fay, REFUND_DECLINED by gus""");
    }

    @Test
    void whatWasBoughtOnAccountIsOwedLessAndNoMoneyMoves() {
        Customer onAccount = orders.customer();
        ShipmentNumber shipment = story.shipment(onAccount, 100);
        story.start("payment-commitment", shipment);

        ProcessInstance refund = story.refund(shipment.orderNumber(), RefundCause.RETURN, "R-1", "60.00");

        assertThat(refund).isEnded().hasPassed("serviceTask_carryOutRefund", "endEvent_refundSettled").hasNotPassed("serviceTask_lookAtPart");
        assertThat(balance(shipment.orderNumber()).open()).isEqualTo(gbp("180"));
        assertThat(balance(shipment.orderNumber()).onAccount()).isEqualTo(gbp("180"));
        assertThat(credit.standing(onAccount.number()).orElseThrow().committed()).isEqualTo(gbp("180"));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 240.00, authorised 240.00, credited 60.00, authorisation released 60.00; in 0.00, out 0.00, owed 180.00
                told      REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT, REFUND_DETERMINED, CREDIT_GIVEN_BACK,
                          CREDITED, REFUND_SETTLED""");
    }

    @Test
    void whatWasPaidTooLongAgoIsCreditedToTheAccount() {
        OrderNumber number = story.paid(customer).orderNumber();
        jdbc.sql("update payment_entry set at = at - interval '400 days' where order_number = :order").param("order", number.value()).update();

        ProcessInstance refund = story.refund(number, RefundCause.COMPLAINT, "C-1", "90.00");

        assertThat(refund).isEnded().hasPassed("serviceTask_creditAccount", "endEvent_accountCredited").hasNotPassed("userTask_payOutRefund");
        assertThat(credit.standing(customer.number()).orElseThrow().openBalance()).isEqualTo(gbp("-90"));
        isSquare(number);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00, refunded 90.00 by account; in 240.00, out 90.00, owed
                          150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void whatFinanceCannotPayOutIsCreditedToTheAccount() {
        OrderNumber number = story.paid(customer).orderNumber();
        ProcessInstance refund = story.refund(number, RefundCause.COMPLAINT, "C-1", "90.00");

        as("fay", () -> tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "ACCOUNT")));

        assertThat(refund).isEnded().hasPassed("serviceTask_creditAccount").hasNotPassed("serviceTask_bookPayout");
        assertThat(credit.standing(customer.number()).orElseThrow().openBalance()).isEqualTo(gbp("-90"));
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00, refunded 90.00 by account; in 240.00, out 90.00, owed
                          150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    @Test
    void anAccountThatIsNotThereCannotBeCredited() {
        OrderNumber number = story.paid(customer).orderNumber();
        ProcessInstance refund = story.refund(number, RefundCause.COMPLAINT, "C-1", "90.00");
        engine.getRuntimeService().setVariable(refund.getId(), "accountKnown", false);

        assertThatThrownBy(() -> as("fay", () -> tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "ACCOUNT"))))
                .hasMessageContaining("no customer's account");
        assertThatThrownBy(() -> as("fay", () -> tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "CHEQUE"))));
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00; in 240.00, out 0.00, owed 150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED""");
    }

    @Test
    void whatWasPaidTooMuchGoesBackWhenTheOrderIsComplete() {
        ShipmentNumber shipment = story.paid(customer);
        OrderNumber number = shipment.orderNumber();
        story.pay(number, "30.00", PaymentMethod.BANK_TRANSFER);
        deliver(shipment);
        progress.complete(number);

        ProcessInstance refund = story.startedRefund(number);
        payOut(refund);

        assertThat(refund).isEnded();
        assertThat(payments.refunds(number)).extracting(Refund::cause, Refund::amount).containsExactly(tuple(RefundCause.OVERPAYMENT, gbp("30")));
        isSquare(number);
        books.of(number).sayInPart("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, paid 30.00 by bank transfer, refunded 30.00 by bank transfer; in 270.00,
                          out 30.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, ORDER_COMPLETED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          PAYMENT_RECEIVED by test-bank, SHIPMENT_PICKED, SHIPMENT_PACKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED,
                          DELIVERY_CONFIRMED, ORDER_COMPLETED, REFUND_DUE, REFUND_DETERMINED, REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    @Test
    void whatIsPaidTwiceAfterTheOrderIsCompleteGoesBack() {
        ShipmentNumber shipment = story.paid(customer);
        OrderNumber number = shipment.orderNumber();
        deliver(shipment);
        progress.complete(number);
        assertThat(running(number)).isZero();

        story.pay(number, "240.00", PaymentMethod.BANK_TRANSFER);

        payOut(story.startedRefund(number));
        isSquare(number);
        books.of(number).sayInPart("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, paid 240.00 by bank transfer, refunded 240.00 by bank transfer; in
                          480.00, out 240.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, ORDER_COMPLETED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          SHIPMENT_PICKED, SHIPMENT_PACKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, DELIVERY_CONFIRMED, ORDER_COMPLETED,
                          PAYMENT_RECEIVED by test-bank, REFUND_DUE, REFUND_DETERMINED, REFUND_PAID_OUT by fay, REFUND_SETTLED by fay""");
    }

    private void deliver(ShipmentNumber shipment) {
        shipments.recordPicked(shipment, Map.of(1, 100));
        shipments.recordPacked(shipment, 1000, 1);
        shipments.recordHandedOver(shipment, "House carrier", "HW1");
        shipments.recordDelivered(shipment);
        shipments.confirm(shipment, "Customer");
    }

    private void payOut(ProcessInstance refund) {
        as("fay", () -> tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER")));
    }

    private void as(String user, Runnable work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "finance"));
        engine.getIdentityService().setAuthentication(user, List.of("finance"));
        try {
            work.run();
        } finally {
            logOut();
        }
    }

    private long running(OrderNumber number) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("refund").processInstanceBusinessKey(number.value()).count();
    }

    private Balance balance(OrderNumber number) {
        return payments.balance(number);
    }

    private List<String> types(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }

    /** Money in, less money out, less what is owed, is nothing. */
    private void isSquare(OrderNumber number) {
        isSquare(number, "0");
    }

    private void isSquare(OrderNumber number, String left) {
        Balance balance = balance(number);
        assertThat(balance.paid().minus(balance.refunded()).minus(balance.owed())).isEqualTo(gbp(left));
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
