package io.orderway.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.order.OrderProgress;
import io.orderway.order.Timeline;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PaymentCommitmentProcessTest {

    private final ProcessEngine engine;
    private final PaymentStory story;
    private final TestOrders orders;
    private final Customers customers;
    private final CreditAccounts credit;
    private final Payments payments;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final Books books;
    private final Customer customer;

    PaymentCommitmentProcessTest(ProcessEngine engine, PaymentStory story, TestOrders orders, Customers customers, CreditAccounts credit,
            Payments payments, OrderProgress progress, Timeline timeline, Books books) {
        this.engine = engine;
        this.story = story;
        this.orders = orders;
        this.customers = customers;
        this.credit = credit;
        this.payments = payments;
        this.progress = progress;
        this.timeline = timeline;
        this.books = books;
        this.customer = orders.customer();
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
    void withinTheLimitTheGrossValueIsTakenFromTheCredit() {
        ShipmentNumber shipment = story.shipment(customer, 1000);

        ProcessInstance commitment = commit(shipment);

        assertThat(commitment).isEnded().hasPassedInOrder("serviceTask_assessCredit", "businessRuleTask_decideCredit", "serviceTask_commitCredit",
                "endEvent_committedOnAccount").hasNotPassed("userTask_decideOverLimit", "callActivity_collectPrepayment");
        assertThat(story.facts(commitment)).containsEntry("paymentCommitted", true);
        assertThat(committed()).isEqualTo(gbp("2400"));
        assertThat(payments.commitment(shipment)).get().extracting(Payments.Commitment::state).isEqualTo(CommitmentState.AUTHORISED);
        assertThat(payments.entries(shipment.orderNumber())).extracting(Payments.Entry::kind, Payments.Entry::amount)
                .containsExactly(tuple(EntryKind.CHARGED, gbp("2400")), tuple(EntryKind.AUTHORISED, gbp("2400")));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00, authorised 2400.00; in 0.00, out 0.00, owed 2400.00
                told      nothing
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }

    @Test
    void theOpenBalanceCountsAgainstTheLimit() {
        credit.recordOpenBalance(customer.number(), gbp("7600.01"));
        ShipmentNumber shipment = story.shipment(customer, 1000);

        ProcessInstance commitment = commit(shipment);

        assertThat(commitment).isWaitingAt("userTask_decideOverLimit");
        assertThat(committed()).isEqualTo(gbp("0"));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00; in 0.00, out 0.00, owed 2400.00
                told      nothing
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED""");
    }

    @Test
    void financeLetsACustomerGoALittleBeyondByItself() {
        credit.recordOpenBalance(customer.number(), gbp("8000"));
        ShipmentNumber shipment = story.shipment(customer, 1000);
        ProcessInstance commitment = commit(shipment);

        decide(shipment, "RAISE_ONCE");

        assertThat(commitment).isEnded().hasPassedInOrder("serviceTask_noteCreditDecision", "businessRuleTask_needConfirmation",
                "serviceTask_grantCredit", "endEvent_committedBeyondLimit").hasNotPassed("userTask_confirmRaise");
        assertThat(story.facts(commitment)).containsEntry("paymentCommitted", true);
        assertThat(committed()).isEqualTo(gbp("2400"));
        assertThat(timeline.of(shipment.orderNumber())).extracting(Timeline.Entry::type).contains("CREDIT_DECIDED", "PAYMENT_AUTHORISED_BEYOND_LIMIT");
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00, authorised 2400.00; in 0.00, out 0.00, owed 2400.00
                told      nothing
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, CREDIT_DECIDED, PAYMENT_AUTHORISED_BEYOND_LIMIT""");
    }

    @Test
    void whoGoesFarBeyondIsConfirmedBySomebodyElse() {
        credit.recordOpenBalance(customer.number(), gbp("9500"));
        ShipmentNumber shipment = story.shipment(customer, 1000);
        ProcessInstance commitment = commit(shipment);
        logIn("finn");
        decide(shipment, "RAISE_ONCE");

        assertThatThrownBy(() -> submitConfirmation(shipment)).hasMessageContaining("somebody else has to confirm");
        logIn("fay");
        submitConfirmation(shipment);
        logOut();

        assertThat(commitment).isEnded().hasPassed("endEvent_committedBeyondLimit");
        assertThat(committed()).isEqualTo(gbp("2400"));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00, authorised 2400.00; in 0.00, out 0.00, owed 2400.00
                told      nothing
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, CREDIT_DECIDED by finn, PAYMENT_AUTHORISED_BEYOND_LIMIT by fay""");
    }

    @Test
    void aRaiseThatIsNotConfirmedIsPaidInAdvance() {
        credit.recordOpenBalance(customer.number(), gbp("9500"));
        ShipmentNumber shipment = story.shipment(customer, 1000);
        ProcessInstance commitment = commit(shipment);
        decide(shipment, "RAISE_ONCE");

        story.complete(shipment, "userTask_confirmRaise", Map.of("raiseAnswer", "REFUSE"));

        assertThat(commitment).isWaitingAt("callActivity_collectPrepayment");
        assertThat(committed()).isEqualTo(gbp("0"));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00; in 0.00, out 0.00, owed 2400.00
                told      PAYMENT_REQUEST
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, CREDIT_DECIDED, PREPAYMENT_REQUESTED""");
    }

    @Test
    void financeMayAskForPrepaymentInstead() {
        credit.recordOpenBalance(customer.number(), gbp("9500"));
        ShipmentNumber shipment = story.shipment(customer, 1000);
        ProcessInstance commitment = commit(shipment);

        decide(shipment, "PREPAYMENT");
        assertThat(commitment).isWaitingAt("callActivity_collectPrepayment");
        story.complete(shipment, "userTask_bookPayment", Map.of("paymentAnswer", "RECEIVED", "amountReceived", "2400.00"));

        assertThat(commitment).isEnded().hasPassed("endEvent_prepaid");
        assertThat(story.facts(commitment)).containsEntry("paymentCommitted", true);
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00, paid 2400.00 by bank transfer; in 2400.00, out 0.00, owed 2400.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, CREDIT_DECIDED, PREPAYMENT_REQUESTED, PAYMENT_BOOKED, PREPAYMENT_PAID""");
    }

    @Test
    void aCustomerWhoGivesUpHasNotPrepaid() {
        ShipmentNumber shipment = story.shipment(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), 10);
        ProcessInstance commitment = commit(shipment);

        story.complete(shipment, "userTask_bookPayment", Map.of("paymentAnswer", "GIVE_UP"));

        assertThat(commitment).isEnded().hasPassed("endEvent_notPrepaid");
        assertThat(story.facts(commitment)).containsEntry("paymentCommitted", false);
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 24.00; in 0.00, out 0.00, owed 24.00
                told      PAYMENT_REQUEST
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PREPAYMENT_EXPIRED""");
    }

    @Test
    void financeMayDecline() {
        credit.recordOpenBalance(customer.number(), gbp("9500"));
        ShipmentNumber shipment = story.shipment(customer, 1000);
        ProcessInstance commitment = commit(shipment);

        decide(shipment, "DECLINE");

        assertThat(commitment).isEnded().hasPassed("endEvent_paymentDeclined");
        assertThat(story.facts(commitment)).containsEntry("paymentCommitted", false);
        assertThat(payments.entries(shipment.orderNumber())).extracting(Payments.Entry::kind).containsExactly(EntryKind.CHARGED);
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00; in 0.00, out 0.00, owed 2400.00
                told      nothing
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, CREDIT_DECIDED""");
    }

    @Test
    void aKeyAccountMayGoATenthBeyondItsLimit() {
        Customer key = orders.customer(PaymentTerms.net(30), CustomerTier.KEY_ACCOUNT);
        credit.recordOpenBalance(key.number(), gbp("8600"));

        assertThat(commit(story.shipment(key, 1000))).isEnded().hasPassed("endEvent_committedOnAccount");
    }

    @Test
    void aBlockedCustomerIsShownToFinance() {
        customers.handle(customer.number(), new Handling(true, false, false));

        assertThat(commit(story.shipment(customer, 1))).isWaitingAt("userTask_decideOverLimit");
    }

    @Test
    void aShipmentThatCostsNothingNeedsNoCover() {
        ShipmentNumber shipment = story.freeShipment(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD));

        assertThat(commit(shipment)).isEnded().hasPassed("endEvent_committedOnAccount");
        assertThat(payments.entries(shipment.orderNumber())).isEmpty();
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }

    @Test
    void aCancelledOrderGivesItsCreditBack() {
        ShipmentNumber shipment = story.shipment(customer, 1000);
        commit(shipment);

        progress.cancel(shipment.orderNumber(), "Customer changed his mind");

        assertThat(committed()).isEqualTo(gbp("0"));
        assertThat(payments.entries(shipment.orderNumber())).extracting(Payments.Entry::kind)
                .containsExactly(EntryKind.CHARGED, EntryKind.AUTHORISED, EntryKind.AUTHORISATION_RELEASED, EntryKind.CHARGE_DROPPED);
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00, authorised 2400.00, authorisation released 2400.00, charge dropped 2400.00; in 0.00, out 0.00, owed
                          0.00
                told      ORDER_CANCELLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT, ORDER_CANCELLED, CREDIT_GIVEN_BACK""");
    }

    @Test
    void whatIsInvoicedMovesFromCommittedToOpenOnce() {
        ShipmentNumber shipment = story.shipment(customer, 1000);
        commit(shipment);

        credit.consume(shipment, gbp("2390"));
        credit.consume(shipment, gbp("2390"));

        assertThat(committed()).isEqualTo(gbp("0"));
        assertThat(credit.standing(customer.number())).get().extracting("openBalance").isEqualTo(gbp("2390"));
        books.of(shipment.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00, authorised 2400.00; in 0.00, out 0.00, owed 2400.00
                told      nothing
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }

    @Test
    void aShipmentOfWhichNothingWasFoundNeedsNoCreditAnyMore() {
        ShipmentNumber first = story.shipment(customer, 1000);
        commit(first);
        ShipmentNumber second = story.pickNothingAndReopen(first, 1000);

        commit(second);

        assertThat(committed()).isEqualTo(gbp("2400"));
        assertThat(payments.commitment(first)).get().extracting(Payments.Commitment::state).isEqualTo(CommitmentState.RELEASED);
        books.of(first.orderNumber()).say("""
                goods     not moved
                money     charged 2400.00, authorised 2400.00, authorisation released 2400.00, authorised 2400.00; in 0.00, out 0.00, owed
                          2400.00
                told      nothing
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PAYMENT_AUTHORISED_ON_ACCOUNT, NOTHING_PICKED, SHIPMENT_OPENED,
                          CREDIT_GIVEN_BACK, PAYMENT_AUTHORISED_ON_ACCOUNT""");
    }

    private ProcessInstance commit(ShipmentNumber shipment) {
        return story.start("payment-commitment", shipment);
    }

    private void decide(ShipmentNumber shipment, String answer) {
        story.complete(shipment, "userTask_decideOverLimit", Map.of("creditAnswer", answer, "creditReason", "ALWAYS_PAYS_IN_TIME"));
    }

    private void submitConfirmation(ShipmentNumber shipment) {
        engine.getFormService().submitTaskForm(story.task(shipment, "userTask_confirmRaise").getId(), Map.of("raiseAnswer", "CONFIRM"));
    }

    private void logIn(String user) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "finance"));
        engine.getIdentityService().setAuthentication(user, List.of("finance", "camunda-admin"));
    }

    private Money committed() {
        return credit.standing(customer.number()).orElseThrow().committed();
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
