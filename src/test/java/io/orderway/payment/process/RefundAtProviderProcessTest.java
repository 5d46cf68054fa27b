package io.orderway.payment.process;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.payment.RefundCause;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** Refunds with a payment provider's service behind them: outside calls are counted at the service. */
@ProcessTest
@DirtiesContext
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefundAtProviderProcessTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().options(WireMockConfiguration.options().dynamicPort()).build();

    private final ProcessEngine engine;
    private final ManagementService management;
    private final Jobs jobs;
    private final PaymentStory story;
    private final TestTasks tasks;
    private final Payments payments;
    private final Timeline timeline;
    private final OrderNumber number;
    private final Books books;

    RefundAtProviderProcessTest(ProcessEngine engine, Jobs jobs, PaymentStory story, TestTasks tasks, Payments payments, Timeline timeline,
            TestOrders orders, Books books) {
        this.engine = engine;
        this.management = engine.getManagementService();
        this.jobs = jobs;
        this.story = story;
        this.tasks = tasks;
        this.payments = payments;
        this.timeline = timeline;
        this.books = books;
        this.number = story.paid(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD)).orderNumber();
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("orderway.refund-provider.url", SERVER::baseUrl);
        registry.add("orderway.refund-provider.api-key", () -> "secret");
        registry.add("orderway.refund-provider.read-timeout", () -> "3s");
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void thePaymentGoesBackByTheWayItCame() {
        accepts(1, 1);
        ProcessInstance refund = ask("90.00");

        execute();

        assertThat(refund).isEnded().hasPassedInOrder("businessRuleTask_routeRefund", "serviceTask_refundAtProvider", "endEvent_partRefunded",
                "endEvent_refundSettled").hasNotPassed("userTask_payOutRefund", "userTask_settleRefusedRefund");
        Assertions.assertThat(payments.balance(number).refunded()).isEqualTo(gbp("90"));
        SERVER.verify(1, postRequestedFor(urlEqualTo("/refunds")).withHeader("Idempotency-Key", equalTo(key(1, 1)))
                .withHeader("Authorization", equalTo("Bearer secret"))
                .withRequestBody(matchingJsonPath("$.paymentSource", equalTo("test-bank")))
                .withRequestBody(matchingJsonPath("$.amount", equalTo("90"))).withRequestBody(matchingJsonPath("$.currency", equalTo("GBP"))));
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00, refunded 90.00 by bank transfer; in 240.00, out 90.00,
                          owed 150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void anAnswerThatNeverCameIsAskedForAgainUnderTheSameKeyAndPaidOnce() {
        answers(1, 1, aResponse().withStatus(201).withBody("{}").withFixedDelay(4000));
        ProcessInstance refund = ask("90.00");

        assertThatThrownBy(this::execute).hasMessageContaining("did not answer");
        assertThat(refund).isWaitingAt("serviceTask_refundAtProvider");
        Assertions.assertThat(payments.balance(number).refunded()).isEqualTo(gbp("0"));
        Assertions.assertThat(payments.balance(number).dueBack()).isEqualTo(gbp("90"));
        accepts(1, 1);
        execute();

        assertThat(refund).isEnded();
        Assertions.assertThat(payments.balance(number).refunded()).isEqualTo(gbp("90"));
        calls(1, 1, 2);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00, refunded 90.00 by bank transfer; in 240.00, out 90.00,
                          owed 150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void aProviderThatKeepsFailingBecomesAnIncident() {
        answers(1, 1, aResponse().withStatus(200).withHeader("Content-Type", "application/json").withBody("{\"reference\": \"\"}"));
        ProcessInstance refund = ask("90.00");
        assertThatThrownBy(this::execute).hasMessageContaining("no usable number");
        management.setJobRetries(jobs.find(number.value(), "serviceTask_refundAtProvider").getId(), 1);

        assertThatThrownBy(this::execute).hasMessageContaining("no usable number");

        Assertions.assertThat(engine.getRuntimeService().createIncidentQuery().processInstanceId(refund.getId()).count()).isEqualTo(1);
        Assertions.assertThat(payments.balance(number).refunded()).isEqualTo(gbp("0"));
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00; in 240.00, out 0.00, owed 150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED""");
    }

    @Test
    void aRefusedRefundIsSettledByFinanceAndAskedForAgainUnderANewKey() {
        refuses(1, 1, "The account is closed");
        accepts(1, 2);
        ProcessInstance refund = ask("90.00");

        execute();
        assertThat(refund).isWaitingAt("userTask_settleRefusedRefund");
        Assertions.assertThat(tasks.isOfferedTo(refund, "userTask_settleRefusedRefund", "finance")).isTrue();
        Assertions.assertThat(timeline.of(number)).extracting(Timeline.Entry::detail).anyMatch(detail -> detail != null
                && detail.contains("The account is closed"));
        settle(refund, "PROVIDER");
        execute();

        assertThat(refund).isEnded().hasPassed("endEvent_partRefunded");
        calls(1, 1, 1);
        calls(1, 2, 1);
        Assertions.assertThat(payments.balance(number).refunded()).isEqualTo(gbp("90"));
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00, refunded 90.00 by bank transfer; in 240.00, out 90.00,
                          owed 150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED, REFUND_REFUSED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void aRefusedRefundMayBePaidByHand() {
        refuses(1, 1, "The account is closed");
        ProcessInstance refund = ask("90.00");
        execute();

        settle(refund, "BY_HAND");
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "CASH"));

        assertThat(refund).isEnded().hasPassed("serviceTask_bookPayout");
        Assertions.assertThat(payments.entries(number)).extracting(Payments.Entry::method).contains(PaymentMethod.CASH);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00, refunded 90.00 by cash; in 240.00, out 90.00, owed
                          150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED, REFUND_REFUSED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void aRefusedRefundMayBeCreditedToTheAccount() {
        refuses(1, 1, "The account is closed");
        ProcessInstance refund = ask("90.00");
        execute();

        assertThatThrownBy(() -> settle(refund, "BROOMSTICK"));
        settle(refund, "ACCOUNT");

        assertThat(refund).isEnded().hasPassed("serviceTask_creditAccount").hasNotPassed("userTask_payOutRefund");
        calls(1, 1, 1);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 90.00, refunded 90.00 by account; in 240.00, out 90.00, owed
                          150.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          REFUND_DETERMINED, CREDITED, REFUND_REFUSED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void severalPaymentsGoBackOneByOneAndCashByHand() {
        story.pay(number, "50.00", PaymentMethod.CASH);
        accepts(2, 1);
        ProcessInstance refund = ask("100.00");

        assertThat(refund).isWaitingAt("userTask_payOutRefund");
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "CASH"));
        execute();

        assertThat(refund).isEnded();
        Assertions.assertThat(payments.entries(number)).filteredOn(entry -> entry.kind() == Payments.EntryKind.REFUNDED)
                .extracting(Payments.Entry::amount).containsExactly(gbp("50"), gbp("50"));
        calls(2, 1, 1);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, paid 50.00 by cash, credited 100.00, refunded 50.00 by cash, refunded
                          50.00 by bank transfer; in 290.00, out 100.00, owed 140.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          PAYMENT_RECEIVED by test-bank, REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    private ProcessInstance ask(String amount) {
        return story.refund(number, RefundCause.COMPLAINT, "C-1", amount);
    }

    private void execute() {
        jobs.execute(number.value(), "serviceTask_refundAtProvider");
    }

    private void settle(ProcessInstance refund, String route) {
        tasks.complete(refund, "userTask_settleRefusedRefund", Map.of("refundRoute", route));
    }

    private String key(int part, int attempt) {
        return "%s/%s/%d/%d".formatted(number, payments.refunds(number).get(0).number(), part, attempt);
    }

    private void accepts(int part, int attempt) {
        answers(part, attempt, aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody("{\"reference\": \"PSP-1\"}"));
    }

    private void refuses(int part, int attempt, String reason) {
        answers(part, attempt, aResponse().withStatus(422).withHeader("Content-Type", "application/problem+json")
                .withBody("{\"detail\": \"%s\"}".formatted(reason)));
    }

    /** Refund numbers are not known before: the keys of this order end with part and attempt. */
    private void answers(int part, int attempt, ResponseDefinitionBuilder answer) {
        MappingBuilder request = post(urlEqualTo("/refunds")).withHeader("Idempotency-Key",
                matching("%s/RF-\\d+/%d/%d".formatted(number, part, attempt)));
        SERVER.stubFor(request.willReturn(answer));
    }

    private void calls(int part, int attempt, int times) {
        SERVER.verify(times, postRequestedFor(urlEqualTo("/refunds")).withHeader("Idempotency-Key", equalTo(key(part, attempt))));
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
