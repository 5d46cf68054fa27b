package io.orderway.verification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Products;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.identity.NotAllowedException;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import io.orderway.verification.FindingCode;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.Findings;
import io.orderway.verification.application.DecideOnFinding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderVerificationProcessTest {

    private final VerificationStage stage;
    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestOrders orders;
    private final Customers customers;
    private final Products products;
    private final OrderReader reader;
    private final Timeline timeline;
    private final Findings findings;
    private final DecideOnFinding decide;
    private final WorkingCalendar calendar;
    private final Customer customer;
    private final Sku sku;

    OrderVerificationProcessTest(VerificationStage stage, ProcessEngine engine, Jobs jobs, TestOrders orders, Customers customers, Products products,
            OrderReader reader, Timeline timeline, Findings findings, DecideOnFinding decide, WorkingCalendar calendar) {
        this.stage = stage;
        this.engine = engine;
        this.jobs = jobs;
        this.orders = orders;
        this.customers = customers;
        this.products = products;
        this.reader = reader;
        this.timeline = timeline;
        this.findings = findings;
        this.decide = decide;
        this.calendar = calendar;
        this.customer = orders.customer();
        this.sku = orders.product();
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @AfterEach
    void logOut() {
        stage.logOut();
    }

    @Test
    void aCleanOrderPassesInOneGoWithoutAPerson() {
        OrderNumber number = orders.place(customer, Map.of(sku, 10));

        ProcessInstance verification = stage.verify(number);

        assertThat(verification).isEnded().hasPassedInOrder("startEvent_orderReceived", "serviceTask_findDuplicates", "serviceTask_verifyOrder",
                "serviceTask_releaseVerifiedOrder", "endEvent_orderReleased");
        assertThat(verification).hasNotPassed("userTask_reviewOrder", "catchEvent_duplicatesResolved");
        assertThat(stage.facts(verification)).containsEntry("orderReleased", true).containsEntry("verificationResult", "RELEASED")
                .containsEntry("shippingDetailsComplete", true);
        assertThat(reader.get(number).state()).isEqualTo(OrderState.RELEASED);
        assertThat(findings.of(number)).isEmpty();
    }

    @Test
    void aLineWithoutAPriceTakesTheAgreedOne() {
        OrderNumber number = orders.place(customer, Map.of(sku, 10));

        stage.verify(number);

        assertThat(line(number).unitPrice()).isEqualByComparingTo("2.00");
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() {
        Sku discontinued = orders.product("5.00");
        products.changeStatus(discontinued, ProductStatus.DISCONTINUED);
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 3, "1.00").line("NO-SUCH-THING", 2, "4.00")
                .line(discontinued.value(), 6000, "5.00").requestedFor(calendar.today().minusDays(1)));

        ProcessInstance verification = stage.verify(number);

        assertThat(verification).isWaitingAt("userTask_reviewOrder");
        assertThat(findings.of(number)).extracting(Findings.View::code).containsExactlyInAnyOrder(FindingCode.REQUESTED_DATE_PAST,
                FindingCode.PRICE_BELOW_AGREED, FindingCode.PRODUCT_UNKNOWN, FindingCode.PRODUCT_DISCONTINUED, FindingCode.QUANTITY_UNUSUAL);
        assertThat(findings.of(number)).allSatisfy(finding -> assertThat(finding.sentence()).isNotBlank());
    }

    @Test
    void anOrderIsReleasedOnceEachFindingIsDecided() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 30, "2.50").line("NO-SUCH-THING", 2, "4.00"));
        ProcessInstance verification = stage.verify(number);
        stage.logIn("order-desk");
        assertThatThrownBy(() -> stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "RELEASE")))
                .hasMessageContaining("Still undecided");

        stage.decide(number, FindingCode.PRICE_ABOVE_AGREED, FindingDecision.TAKE, null, null);
        stage.decide(number, FindingCode.PRODUCT_UNKNOWN, FindingDecision.DROP, null, "No such article");
        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "RELEASE"));

        assertThat(verification).isEnded().hasPassed("endEvent_orderReleased");
        assertThat(line(number).unitPrice()).isEqualByComparingTo("2.00");
        assertThat(reader.get(number).lines().get(1).wanted()).isZero();
    }

    @Test
    void anotherArticleIsTakenInsteadOfOneThatDoesNotExist() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line("NO-SUCH-THING", 20, null));
        stage.verify(number);
        stage.logIn("order-desk");

        assertThatThrownBy(() -> stage.decide(number, FindingCode.PRODUCT_UNKNOWN, FindingDecision.TAKE, "NEITHER-THIS", null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("We do not sell");
        stage.decide(number, FindingCode.PRODUCT_UNKNOWN, FindingDecision.TAKE, sku.value(), null);
        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "RELEASE"));

        assertThat(line(number).sku()).isEqualTo(sku.value());
        assertThat(line(number).unitPrice()).isEqualByComparingTo("2.00");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.RELEASED);
    }

    @Test
    void theLastLineIsNotDropped() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line("NO-SUCH-THING", 20, null));
        stage.verify(number);
        stage.logIn("order-desk");

        assertThatThrownBy(() -> stage.decide(number, FindingCode.PRODUCT_UNKNOWN, FindingDecision.DROP, null, null))
                .hasMessageContaining("reject the order instead");
    }

    @Test
    void aPriceThatIsKeptKeepsItsReason() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 20, "1.80"));
        ProcessInstance verification = stage.verify(number);
        assertThat(verification).isWaitingAt("userTask_reviewOrderAsSales");
        stage.logIn("sales");
        assertThatThrownBy(() -> stage.decide(number, FindingCode.PRICE_BELOW_AGREED, FindingDecision.KEEP, null, " "))
                .hasMessageContaining("reason");

        stage.decide(number, FindingCode.PRICE_BELOW_AGREED, FindingDecision.KEEP, null, "Trade fair offer");
        stage.complete(number, "userTask_reviewOrderAsSales", Map.of("reviewDecision", "RELEASE"));

        assertThat(verification).isEnded().hasPassed("endEvent_orderReleased");
        assertThat(line(number).unitPrice()).isEqualByComparingTo("1.80");
        assertThat(findings.of(number).get(0).reason()).isEqualTo("Trade fair offer");
        assertThat(timeline.of(number)).anySatisfy(entry -> assertThat(entry.detail()).contains("Trade fair offer"));
    }

    @Test
    void aPriceIsNotForTheOrderDesk() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 20, "1.80"));
        stage.verify(number);
        stage.logIn("order-desk");

        assertThatThrownBy(() -> stage.decide(number, FindingCode.PRICE_BELOW_AGREED, FindingDecision.KEEP, null, "I like him"))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aBlockedCustomerIsServedWhenTwoPersonsAgree() {
        customers.handle(customer.number(), new Handling(true, false, false));
        OrderNumber number = orders.place(customer, Map.of(sku, 10));
        ProcessInstance verification = stage.verify(number);
        assertThat(verification).isWaitingAt("userTask_reviewOrderAsFinance");
        stage.logIn("finance");
        stage.decide(number, FindingCode.CUSTOMER_BLOCKED, FindingDecision.KEEP, null, "Has paid this morning");
        assertThatThrownBy(() -> stage.complete(number, "userTask_reviewOrderAsFinance", Map.of("reviewDecision", "RELEASE")))
                .hasMessageContaining("second person");

        String second = stage.logIn("finance");
        stage.complete(number, "userTask_reviewOrderAsFinance", Map.of("reviewDecision", "RELEASE"));

        assertThat(verification).isEnded().hasPassed("endEvent_orderReleased");
        assertThat(findings.of(number).get(0).confirmedBy()).isEqualTo(second);
    }

    @Test
    void theOrderDeskHandsOverToSalesAndSalesBack() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 20, "1.80").line("NO-SUCH-THING", 2, "4.00"));
        ProcessInstance verification = stage.verify(number);
        stage.logIn("order-desk");
        assertThatThrownBy(() -> stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "TO_ORDER_DESK")))
                .hasMessageContaining("already");

        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "TO_SALES"));
        assertThat(verification).isWaitingAt("userTask_reviewOrderAsSales");
        stage.complete(number, "userTask_reviewOrderAsSales", Map.of("reviewDecision", "TO_ORDER_DESK"));
        assertThat(verification).isWaitingAt("userTask_reviewOrder");
        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "TO_FINANCE"));
        assertThat(verification).isWaitingAt("userTask_reviewOrderAsFinance");

        assertThat(verification).hasPassed("serviceTask_handOverReview", "userTask_reviewOrderAsSales", "userTask_reviewOrder")
                .hasNotPassed("serviceTask_releaseVerifiedOrder", "catchEvent_holdOver", "callActivity_obtainInformation", "endEvent_orderRejected");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.RECEIVED);
        assertThat(timeline.of(number)).extracting(Timeline.Entry::type).filteredOn("REVIEW_HANDED_OVER"::equals).hasSize(3);
    }

    @Test
    void aHeldOrderIsCheckedAgainWhenTheHoldIsOver() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 30, "2.50"));
        ProcessInstance verification = stage.verify(number);
        stage.logIn("order-desk");
        LocalDate tomorrow = calendar.today().plusDays(1);
        for (LocalDate day : List.of(calendar.today(), calendar.today().plusDays(91))) {
            assertThatThrownBy(() -> stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "HOLD", "holdUntil", day.toString())))
                    .hasMessageContaining("after today");
        }

        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "HOLD", "holdUntil", tomorrow.toString()));
        assertThat(verification).isWaitingAt("catchEvent_holdOver");
        stage.decide(number, FindingCode.PRICE_ABOVE_AGREED, FindingDecision.TAKE, null, null);
        jobs.execute(number.value(), "catchEvent_holdOver");

        assertThat(verification).isEnded().hasPassedInOrder("catchEvent_holdOver", "serviceTask_verifyOrder", "endEvent_orderReleased");
    }

    @Test
    void aRejectedOrderEndsAndTheCustomerReadsWhy() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line("NO-SUCH-THING", 2, "4.00"));
        ProcessInstance verification = stage.verify(number);
        stage.logIn("order-desk");
        assertThatThrownBy(() -> stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "REJECT"))).hasMessageContaining("needed");

        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "REJECT", "rejectionReason", "NOT_SOLD"));

        assertThat(verification).isEnded().hasPassedInOrder("businessRuleTask_wordRejection", "serviceTask_rejectReviewedOrder", "endEvent_orderRejected");
        assertThat(verification).hasNotPassed("serviceTask_releaseVerifiedOrder");
        assertThat(stage.facts(verification)).containsEntry("orderReleased", false).containsEntry("verificationResult", "REJECTED");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.REJECTED);
        assertThat(timeline.of(number)).anySatisfy(entry -> assertThat(entry.detail()).isEqualTo("We no longer sell what you ordered."));
    }

    @Test
    void anOrderOfNobodyGetsItsCustomerAtTheOrderDesk() {
        OrderNumber number = orders.place(new TestOrders.Draft(null).line(sku.value(), 20, null));
        stage.verify(number);
        stage.logIn("order-desk");

        stage.decide(number, FindingCode.CUSTOMER_MISSING, FindingDecision.TAKE, customer.number(), null);
        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "RELEASE"));

        OrderView order = reader.get(number);
        assertThat(order.customerNumber()).isEqualTo(customer.number());
        assertThat(order.party(PartyRole.SHIP_TO).city()).isEqualTo("London");
        assertThat(order.state()).isEqualTo(OrderState.RELEASED);
    }

    @Test
    void aRequestedDateIsCorrectedToADayWithinTwoYears() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 20, null).requestedFor(calendar.today().minusDays(1)));
        stage.verify(number);
        stage.logIn("order-desk");
        String tooFar = calendar.today().plusDays(731).toString();
        assertThatThrownBy(() -> stage.decide(number, FindingCode.REQUESTED_DATE_PAST, FindingDecision.TAKE, tooFar, null))
                .hasMessageContaining("at the latest");

        LocalDate farthest = calendar.today().plusDays(730);
        stage.decide(number, FindingCode.REQUESTED_DATE_PAST, FindingDecision.TAKE, farthest.toString(), null);

        assertThat(reader.get(number).requestedDate()).isEqualTo(farthest);
    }

    @Test
    void aDecisionFallsWithTheValueItWasTakenOn() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 40, "1.80"));
        stage.verify(number);
        stage.logIn("sales");
        stage.decide(number, FindingCode.PRICE_BELOW_AGREED, FindingDecision.KEEP, null, "Trade fair offer");

        stage.corrections().correctPrice(number, 1, new BigDecimal("0.50"), "typed again");

        assertThatThrownBy(() -> stage.complete(number, "userTask_reviewOrderAsSales", Map.of("reviewDecision", "RELEASE")))
                .hasMessageContaining("75.0 % below");
    }

    @Test
    void anUnusualQuantityIsJudgedByTheCustomersOwnHistory() {
        for (int i = 0; i < 3; i++) {
            stage.verify(orders.place(customer, Map.of(sku, 30 + i)));
        }
        OrderNumber usual = orders.place(customer, Map.of(sku, 160));
        OrderNumber unusual = orders.place(customer, Map.of(sku, 161 * 5));

        assertThat(stage.verify(usual)).isEnded();
        assertThat(stage.verify(unusual)).isWaitingAt("userTask_reviewOrder");
        assertThat(findings.of(unusual)).extracting(Findings.View::code).containsExactly(FindingCode.QUANTITY_UNUSUAL);
        assertThat(findings.of(unusual).get(0).proposedValue()).isEqualTo("160");
    }

    @Test
    void aKeyAccountMayOrderSmall() {
        Customer key = orders.customer(new PaymentTerms("NET30"), CustomerTier.KEY_ACCOUNT);

        assertThat(stage.verify(orders.place(customer, Map.of(sku, 7)))).isWaitingAt("userTask_reviewOrder");
        assertThat(stage.verify(orders.place(key, Map.of(sku, 7)))).isEnded();
    }

    @Test
    void anOrderThatWasReleasedIsNotDecidedOnAnyMore() {
        OrderNumber number = orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 20, "1.80"));
        stage.verify(number);
        stage.logIn("sales");
        long finding = findings.of(number).get(0).id();
        stage.decide(number, FindingCode.PRICE_BELOW_AGREED, FindingDecision.KEEP, null, "Trade fair offer");
        stage.complete(number, "userTask_reviewOrderAsSales", Map.of("reviewDecision", "RELEASE"));

        assertThatThrownBy(() -> decide.decide(number, finding, new DecideOnFinding.Command(FindingDecision.TAKE, null, null)))
                .hasMessageContaining("no longer in verification");
    }

    private OrderView.Line line(OrderNumber number) {
        return reader.get(number).lines().get(0);
    }
}
