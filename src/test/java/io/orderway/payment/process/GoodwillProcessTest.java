package io.orderway.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Decisions;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.customer.Customer;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.Timeline;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.GoodwillCause;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.payment.application.DetermineGoodwill;
import io.orderway.payment.application.DetermineGoodwill.Determined;
import io.orderway.payment.application.DetermineGoodwill.Wish;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GoodwillProcessTest {

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final Payments payments;
    private final CreditAccounts credit;
    private final Messages messages;
    private final Timeline timeline;
    private final DetermineGoodwill determine;
    private final Decisions decisions;
    private final Customer customer;
    private final OrderNumber number;
    private final Books books;

    GoodwillProcessTest(ProcessEngine engine, Jobs jobs, TestTasks tasks, Payments payments, CreditAccounts credit, Messages messages,
            Timeline timeline, DetermineGoodwill determine, Decisions decisions, PaymentStory story, TestOrders orders, Books books) {
        this.engine = engine;
        this.jobs = jobs;
        this.tasks = tasks;
        this.payments = payments;
        this.credit = credit;
        this.messages = messages;
        this.timeline = timeline;
        this.determine = determine;
        this.decisions = decisions;
        this.books = books;
        this.customer = orders.customer();
        this.number = story.shipment(customer, 100).orderNumber();
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void aSmallGestureIsCreditedAtOnceAndChangesNothingOfWhatIsOwed() {
        Payments.Balance before = payments.balance(number);

        ProcessInstance goodwill = give("D-1", Map.of("goodwillAmount", "10.00"));

        assertThat(goodwill).isEnded().hasPassedInOrder("serviceTask_determineGoodwill", "businessRuleTask_decideGoodwill",
                "serviceTask_creditGoodwill", "endEvent_goodwillCredited").hasNotPassed("userTask_approveGoodwill", "userTask_payOutGoodwill");
        assertThat(tasks.fact(goodwill, "goodwillGranted")).isEqualTo(true);
        Payments.Balance after = payments.balance(number);
        assertThat(after.goodwill()).isEqualTo(gbp("10"));
        assertThat(List.of(after.owed(), after.paid(), after.refunded())).isEqualTo(List.of(before.owed(), before.paid(), before.refunded()));
        assertThat(credit.standing(customer.number()).orElseThrow().openBalance()).isEqualTo(gbp("-10"));
        assertThat(messages.of(number)).extracting(Message::step).contains(MessageStep.GOODWILL);
        assertThat(timeline.of(number)).extracting(Timeline.Entry::type).contains("GOODWILL_PROPOSED", "GOODWILL_GRANTED");
        books.of(number).say("""
                goods     not moved
                money     goodwill 10.00 by account; in 0.00, out 0.00, owed 0.00
                told      GOODWILL
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, GOODWILL_PROPOSED, GOODWILL_GRANTED""");
    }

    @Test
    void aPercentageIsOfWhatTheOrderCosts() {
        give("D-1", Map.of("goodwillPercent", "10"));

        assertThat(payments.balance(number).goodwill()).as("of 240.00").isEqualTo(gbp("24"));
        books.of(number).say("""
                goods     not moved
                money     goodwill 24.00 by account; in 0.00, out 0.00, owed 0.00
                told      GOODWILL
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, GOODWILL_PROPOSED, GOODWILL_GRANTED""");
    }

    @Test
    void aManagerAgreesToMore() {
        ProcessInstance goodwill = give("D-1", Map.of("goodwillAmount", "60"));
        assertThat(tasks.isOfferedTo(goodwill, "userTask_approveGoodwill", "managers")).isTrue();

        tasks.complete(goodwill, "userTask_approveGoodwill", Map.of("goodwillAnswer", "AGREE"));

        assertThat(goodwill).isEnded().hasPassed("endEvent_goodwillCredited");
        books.of(number).say("""
                goods     not moved
                money     goodwill 60.00 by account; in 0.00, out 0.00, owed 0.00
                told      GOODWILL
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, GOODWILL_PROPOSED, GOODWILL_GRANTED""");
    }

    @Test
    void whatAManagerDeclinesIsNotGivenAndMayBeAskedForAgain() {
        ProcessInstance goodwill = give("D-1", Map.of("goodwillAmount", "60"));
        assertThatThrownBy(() -> tasks.complete(goodwill, "userTask_approveGoodwill", Map.of("goodwillAnswer", "DECLINE")));

        tasks.complete(goodwill, "userTask_approveGoodwill", Map.of("goodwillAnswer", "DECLINE", "goodwillReason", "TOO_MUCH"));

        assertThat(goodwill).isEnded().hasPassed("endEvent_goodwillDeclined").hasNotPassed("serviceTask_creditGoodwill");
        assertThat(tasks.fact(goodwill, "goodwillGranted")).isEqualTo(false);
        assertThat(payments.balance(number).goodwill()).isEqualTo(gbp("0"));
        assertThat(give("D-1", Map.of("goodwillAmount", "5"))).isEnded().hasPassed("endEvent_goodwillCredited");
        books.of(number).say("""
                goods     not moved
                money     goodwill 5.00 by account; in 0.00, out 0.00, owed 0.00
                told      GOODWILL
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, GOODWILL_PROPOSED, GOODWILL_DECLINED, GOODWILL_PROPOSED,
                          GOODWILL_GRANTED""");
    }

    @Test
    void whoHasNoAccountIsPaidByHand() {
        ProcessInstance goodwill = start("D-1", Map.of("goodwillAmount", "60"));
        jobs.execute(number.value(), "serviceTask_determineGoodwill");
        engine.getRuntimeService().setVariable(goodwill.getId(), "accountKnown", false);
        tasks.complete(goodwill, "userTask_approveGoodwill", Map.of("goodwillAnswer", "AGREE"));
        assertThat(tasks.isOfferedTo(goodwill, "userTask_payOutGoodwill", "finance")).isTrue();
        assertThatThrownBy(() -> tasks.complete(goodwill, "userTask_payOutGoodwill", Map.of("goodwillMethod", "ACCOUNT")));

        tasks.complete(goodwill, "userTask_payOutGoodwill", Map.of("goodwillMethod", "BANK_TRANSFER"));

        assertThat(goodwill).isEnded().hasPassed("serviceTask_bookGoodwill", "endEvent_goodwillPaidOut");
        assertThat(payments.balance(number).goodwill()).isEqualTo(gbp("60"));
        books.of(number).say("""
                goods     not moved
                money     goodwill 60.00 by bank transfer; in 0.00, out 0.00, owed 0.00
                told      GOODWILL
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, GOODWILL_PROPOSED, GOODWILL_GRANTED""");
    }

    @Test
    void nothingIsGivenTwiceForOneCauseNorForNothing() throws Exception {
        give("D-1", Map.of("goodwillAmount", "10.00"));

        assertThat(give("D-1", Map.of("goodwillAmount", "10.00"))).isEnded().hasPassed("endEvent_nothingToGive");
        for (String nonsense : List.of("0", "-3")) {
            assertThat(give("X" + nonsense, Map.of("goodwillAmount", nonsense))).isEnded().hasPassed("endEvent_nothingToGive");
        }
        assertThat(give("X", Map.of())).isEnded().hasPassed("endEvent_nothingToGive");
        List<Determined> asked = AtOnce.times(5, () -> determine.determine(number, GoodwillCause.OTHER, "1",
                new Wish(Optional.of(BigDecimal.TEN), Optional.empty())));

        assertThat(asked).filteredOn(Determined::due).hasSize(1);
        assertThat(payments.balance(number).goodwill()).isEqualTo(gbp("10"));
        books.of(number).say("""
                goods     not moved
                money     goodwill 10.00 by account; in 0.00, out 0.00, owed 0.00
                told      GOODWILL
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, GOODWILL_PROPOSED, GOODWILL_GRANTED, GOODWILL_PROPOSED""");
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"1, 10, 9999, NOBODY", "2, 50, 10, NOBODY", "2, 11, 0, NOBODY", "3, 51, 10, MANAGER", "3, 11, 11, MANAGER", "3, 5000, 1, MANAGER"})
    void theTableSaysWhoAgrees(int rule, int units, int share, String approval) {
        assertThat(decisions.decide("goodwill-approval", Map.of("goodwillUnits", units, "goodwillShare", share)))
                .isEqualTo(Map.of("goodwillApproval", approval));
        assertThat(decisions.rules("goodwill-approval")).hasSize(3);
    }

    private ProcessInstance give(String causeNumber, Map<String, Object> wish) {
        ProcessInstance goodwill = start(causeNumber, wish);
        jobs.execute(number.value(), "serviceTask_determineGoodwill");
        return goodwill;
    }

    private ProcessInstance start(String causeNumber, Map<String, Object> wish) {
        Map<String, Object> variables = new HashMap<>(Map.of("orderNumber", number.value(), "goodwillCause", "DELAY", "goodwillCauseNumber",
                causeNumber, "taskPriority", 50));
        variables.putAll(wish);
        return engine.getRuntimeService().startProcessInstanceByKey("goodwill", number.value(), variables);
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
