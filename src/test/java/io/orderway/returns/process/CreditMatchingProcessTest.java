package io.orderway.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.TestTasks;
import io.orderway.TestUsers;
import io.orderway.customer.Customer;
import io.orderway.identity.Groups;
import io.orderway.intake.CreditReceived;
import io.orderway.intake.application.UntoldCreditSweep;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import io.orderway.payment.RefundCause;
import io.orderway.returns.Credits;
import io.orderway.returns.Credits.Credit;
import io.orderway.returns.Credits.State;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnStory;
import io.orderway.returns.Returns;
import io.orderway.returns.application.MatchCredit;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CreditMatchingProcessTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final TestOrders orders;
    private final TestShipments testShipments;
    private final TestUsers users;
    private final ReturnStory story;
    private final Returns returns;
    private final Credits credits;
    private final MatchCredit matchCredit;
    private final Payments payments;
    private final Timeline timeline;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final MockMvc web;
    private final Books books;
    private final JdbcClient jdbc;
    private final UntoldCreditSweep sweep;

    private Customer customer;
    private Sku sku;
    private OrderNumber order;

    CreditMatchingProcessTest(ProcessEngine engine, Jobs jobs, TestTasks tasks, TestOrders orders, TestShipments testShipments, TestUsers users,
            ReturnStory story, Returns returns, Credits credits, MatchCredit matchCredit, Payments payments, Timeline timeline, Messages messages,
            ApplicationEventPublisher events, TransactionTemplate transaction, MockMvc web, Books books, JdbcClient jdbc, UntoldCreditSweep sweep) {
        this.engine = engine;
        this.jobs = jobs;
        this.tasks = tasks;
        this.orders = orders;
        this.testShipments = testShipments;
        this.users = users;
        this.story = story;
        this.returns = returns;
        this.credits = credits;
        this.matchCredit = matchCredit;
        this.payments = payments;
        this.timeline = timeline;
        this.messages = messages;
        this.events = events;
        this.transaction = transaction;
        this.web = web;
        this.books = books;
        this.jdbc = jdbc;
        this.sweep = sweep;
    }

    /** A customer has 5 pieces at 2.00 GBP net. */
    @BeforeEach
    void aCustomerHasGoods() {
        ProcessEngineTests.init(engine);
        customer = story.consumer();
        sku = orders.product("2.00");
        order = story.delivered(customer, sku);
    }

    @Test
    void goodsOfACreditBecomeAReturnOfTheNewestOrderThatSoldThem() {
        ProcessInstance credit = received(goods(-2, "2.00"));

        assertThat(credit).isEnded().hasPassedInOrder("serviceTask_matchCredit", "endEvent_creditMatched").hasNotPassed("userTask_clarifyCredit");
        Credit matched = credit(credit);
        assertThat(matched.state()).isEqualTo(State.MATCHED);
        assertThat(matched.rows()).singleElement().satisfies(row -> {
            assertThat(row.order()).isEqualTo(order);
            assertThat(row.returnNumber()).isEqualTo(returns.of(order).get(0).number());
        });
        assertThat(returns.of(order)).singleElement().satisfies(goods -> {
            assertThat(goods.state()).isEqualTo(ReturnState.ANNOUNCED);
            assertThat(goods.lines()).singleElement().extracting(Returns.Line::pieces).isEqualTo(2);
        });
        assertThat(types()).contains("RETURN_ASKED", "RETURN_ASSESSED", "RETURN_ACCEPTED");
        assertThat(messages.of(order)).extracting(Message::step).as("the customer has sent them already").doesNotContain(MessageStep.RETURN_ACCEPTED);
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void aDiscountWithoutGoodsIsAnAllowanceInTheLedger() {
        ProcessInstance credit = received(new CreditReceived.Row("D", "Discount", -1, new BigDecimal("2.00"), false));
        assertThat(credit).isEnded().hasPassed("endEvent_creditMatched");

        jobs.execute(order.value(), "serviceTask_determineRefund");
        ProcessInstance refund = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(order.value(), "refund").singleResult();
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));

        assertThat(payments.refunds(order)).singleElement().satisfies(allowed -> {
            assertThat(allowed.cause()).isEqualTo(RefundCause.ALLOWANCE);
            assertThat(allowed.credited()).isEqualTo(Money.of("2.40", "GBP"));
        });
        assertThat(payments.balance(order).owed()).isEqualTo(Money.of("9.60", "GBP"));
        assertThat(payments.balance(order).refunded()).isEqualTo(Money.of("2.40", "GBP"));
        assertThat(types()).contains("ALLOWANCE_GRANTED", "CREDITED", "REFUND_SETTLED");
        assertThat(returns.of(order)).isEmpty();
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer, credited 2.40, refunded 2.40 by bank transfer; in 12.00, out 2.40, owed
                          9.60
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, ALLOWANCE_GRANTED, REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void goodsAndDiscountOfOneCreditGoToOneOrder() {
        OrderNumber newer = story.delivered(customer, orders.product("3.00"));

        ProcessInstance credit = received(goods(-1, "2.00"), new CreditReceived.Row("POST", "Postage", -1, new BigDecimal("1.00"), false));

        assertThat(credit).isEnded().hasPassed("endEvent_creditMatched");
        assertThat(credit(credit).rows()).extracting(Credits.Row::order).containsOnly(order).doesNotContain(newer);
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED, RETURN_ASSESSED, RETURN_ACCEPTED, ALLOWANCE_GRANTED""");
    }

    @Test
    void whatWasSoldBeforeOrderwayIsATaskOfFinanceAndClosedHonestly() {
        ProcessInstance credit = received(new CreditReceived.Row("OLD1", "Gone", -12, new BigDecimal("1.65"), true), goods(-1, "2.00"));

        assertThat(credit).isWaitingAt("userTask_clarifyCredit");
        assertThat(tasks.isOfferedTo(credit, "userTask_clarifyCredit", "finance")).isTrue();
        assertThat(credit(credit).open()).singleElement().satisfies(row -> assertThat(row.sentence()).contains("No order of this customer"));
        assertThatThrownBy(() -> tasks.complete(credit, "userTask_clarifyCredit", Map.of()));
        tasks.complete(credit, "userTask_clarifyCredit", Map.of("creditDecision", "SOLD_BEFORE"));

        assertThat(credit).isEnded().hasPassed("serviceTask_closeCredit", "endEvent_creditClosed");
        assertThat(credit(credit).state()).isEqualTo(State.CLOSED);
        assertThat(credit(credit).closedAs()).isEqualTo("SOLD_BEFORE");
        assertThat(returns.of(order)).as("the row that was clear has its return").hasSize(1);
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void anotherPriceIsForAPersonWhoAssignsItOnTheSheet() throws Exception {
        ProcessInstance credit = received(goods(-2, "1.90"));
        assertThat(credit).isWaitingAt("userTask_clarifyCredit");
        String clerk = users.in(Groups.FINANCE);
        String task = tasks.find(credit, "userTask_clarifyCredit").getId();
        web.perform(get("/api/tasks/" + task + "/order-sheet").with(httpBasic(clerk, TestUsers.PASSWORD))).andExpect(status().isOk())
                .andExpect(content().string(containsString("another price"))).andExpect(content().string(containsString("It belongs to " + order)));

        assign(clerk, credit, "SO-9999998").andExpect(status().isNotFound());
        assign(clerk, credit, "nonsense").andExpect(status().is4xxClientError());
        assign(clerk, credit, orders.place(orders.customer(), Map.of(sku, 1)).value()).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("can come back from order")));
        assign(clerk, credit, order.value()).andExpect(status().isNoContent());

        assertThat(credit).isEnded().hasPassed("endEvent_creditAssigned").hasNotPassed("serviceTask_closeCredit");
        assertThat(credit(credit).state()).isEqualTo(State.MATCHED);
        assign(clerk, credit, order.value()).andExpect(status().isConflict()).andExpect(jsonPath("$.detail").value(containsString("settled already")));
        web.perform(get("/api/credits").param("state", "MATCHED").with(httpBasic(clerk, TestUsers.PASSWORD))).andExpect(status().isOk())
                .andExpect(content().string(containsString(credit(credit).document())));
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by a clerk, RETURN_ASSESSED by a clerk, RETURN_ACCEPTED by a clerk""");
    }

    @Test
    void goodsThatLeaveLaterAreMatchedOnALaterDay() {
        Sku late = orders.product("2.00");
        ShipmentNumber shipment = testShipments.packed(new TestOrders.Draft(customer.number()).line(late.value(), 3, "2.00"), 900, 1);
        ProcessInstance credit = received(new CreditReceived.Row(late.value(), "Late", -3, new BigDecimal("2.00"), true));
        assertThat(credit).isWaitingAt("userTask_clarifyCredit");
        jobs.execute(key(credit), "boundaryEvent_nextDay");
        assertThat(credit).isWaitingAt("userTask_clarifyCredit").hasPassed("serviceTask_matchCredit_again");

        story.arrive(shipment);
        jobs.execute(key(credit), "boundaryEvent_nextDay");

        assertThat(credit).isEnded().hasPassed("endEvent_lookedAgain", "endEvent_creditAssigned");
        assertThat(credit(credit).state()).isEqualTo(State.MATCHED);
        books.of(shipment.orderNumber()).say("""
                goods     reserved 3, handed over 3
                money     not moved
                told      DELIVERY_DATE, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, RETURN_ASKED, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void moreThanTheCustomerHasIsForAPerson() {
        ProcessInstance credit = received(goods(-4, "2.00"), goods(-4, "2.00"));

        assertThat(credit).isWaitingAt("userTask_clarifyCredit");
        assertThat(credit(credit).open()).singleElement().satisfies(row -> assertThat(row.sentence()).contains("can come back yet"));
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void rowsThatGiveNothingBackAreForAPerson() {
        ProcessInstance credit = received(goods(3, "2.00"), new CreditReceived.Row("M", "Manual", 1, new BigDecimal("5.00"), false));

        assertThat(credit).isWaitingAt("userTask_clarifyCredit");
        assertThat(credit(credit).open()).hasSize(2);
        assertThat(payments.refunds(order)).isEmpty();
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED""");
    }

    @Test
    void nobodyIsNamedAndNothingIsGuessed() {
        CreditReceived anonymous = new CreditReceived("C" + unique(), null, LocalDate.now(), "GBP", List.of(goods(-1, "2.00")));

        assertThat(received(anonymous)).isWaitingAt("userTask_clarifyCredit");
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED""");
    }

    @Test
    void theSameDocumentIsTakenOnce() {
        CreditReceived document = document(goods(-1, "2.00"));
        received(document);

        transaction.executeWithoutResult(status -> events.publishEvent(document));

        assertThat(credits.newest(null).stream().filter(credit -> credit.document().equals(document.document()))).hasSize(1);
        assertThat(returns.of(order)).hasSize(1);
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void aCreditFromBeforeThereWereReturnsIsMatchedNow() throws Exception {
        String document = "C9" + order.value().substring(3);
        keep(document, 2, -2);
        keep(document, 1, -1);

        AtOnce.times(3, () -> {
            sweep.sweep();
            return null;
        });

        int number = credits.newest(null).stream().filter(credit -> credit.document().equals(document)).findFirst().orElseThrow().number();
        jobs.execute("credit-" + number, "serviceTask_matchCredit");
        assertThat(credits.newest(null)).filteredOn(credit -> credit.document().equals(document)).singleElement().satisfies(credit -> {
            assertThat(credit.state()).isEqualTo(State.MATCHED);
            assertThat(credit.rows()).extracting(Credits.Row::quantity).containsExactly(-1, -2);
        });
        assertThat(returns.of(order)).singleElement().satisfies(goods -> assertThat(goods.lines().get(0).pieces()).isEqualTo(3));
    }

    @Test
    void twoWhoAssignAtOnceDoItOnce() throws Exception {
        ProcessInstance credit = received(goods(-2, "1.90"));
        int number = number(credit);

        List<Boolean> assigned = AtOnce.times(3, () -> {
            try {
                matchCredit.assign(number, order);
                return true;
            } catch (ConflictException settled) {
                return false;
            }
        });

        assertThat(assigned).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(returns.of(order)).hasSize(1);
        books.of(order).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    private ResultActions assign(String clerk, ProcessInstance credit, String orderNumber) throws Exception {
        return web.perform(post("/api/credits/%d/assignment".formatted(number(credit))).with(httpBasic(clerk, TestUsers.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON).content("{\"orderNumber\": \"%s\"}".formatted(orderNumber)));
    }

    private CreditReceived.Row goods(int quantity, String price) {
        return new CreditReceived.Row(sku.value(), "Test article", quantity, new BigDecimal(price), true);
    }

    private CreditReceived document(CreditReceived.Row... rows) {
        return new CreditReceived("C" + unique(), customer.number(), LocalDate.now(), "GBP", List.of(rows));
    }

    private static String unique() {
        return "T" + NEXT.getAndIncrement();
    }

    private ProcessInstance received(CreditReceived.Row... rows) {
        return received(document(rows));
    }

    private ProcessInstance received(CreditReceived document) {
        transaction.executeWithoutResult(status -> events.publishEvent(document));
        int number = credits.newest(null).stream().filter(credit -> credit.document().equals(document.document())).findFirst().orElseThrow().number();
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("credit-" + number).singleResult();
        jobs.execute(instance.getBusinessKey(), "serviceTask_matchCredit");
        return instance;
    }

    private static String key(ProcessInstance credit) {
        return credit.getBusinessKey();
    }

    private static int number(ProcessInstance credit) {
        return Integer.parseInt(key(credit).substring("credit-".length()));
    }

    private Credit credit(ProcessInstance credit) {
        return credits.find(number(credit)).orElseThrow();
    }

    private List<String> types() {
        return timeline.of(order).stream().map(Timeline.Entry::type).toList();
    }

    /** A row as it was kept when nobody heard of credits yet. */
    private void keep(String document, int line, int quantity) {
        jdbc.sql("""
                insert into import_run (id, version, kind, file_name, state, submitted_by, submitted_at, rows_total, rows_read, value_read, last_line,
                    house_account_needed, created, changed, unchanged, starts)
                values (-1, 0, 'ORDERS', 'earlier.csv', 'DONE', 'olga', now(), 0, 0, 0, 0, false, 0, 0, 0, 0) on conflict do nothing""").update();
        jdbc.sql("""
                insert into kept_row (import_id, disposition, line, document, customer_number, document_date, article, description, quantity, unit_price,
                    currency, told)
                values (-1, 'CREDIT', :line, :document, :customer, current_date, :article, 'Goods', :quantity, 2.00, 'GBP', false)""")
                .param("line", line).param("document", document).param("customer", customer.number()).param("article", sku.value())
                .param("quantity", quantity).update();
    }
}
