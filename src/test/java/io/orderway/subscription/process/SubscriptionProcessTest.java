package io.orderway.subscription.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.Decisions;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import io.orderway.subscription.Subscription;
import io.orderway.subscription.Subscriptions;
import io.orderway.subscription.application.AnnouncePrices;
import io.orderway.subscription.application.BeginSubscription;
import io.orderway.subscription.application.RenewSubscription;
import io.orderway.subscription.application.SteerSubscription;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

/** Six mugs every two months. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SubscriptionProcessTest {

    private static final int LEAD_DAYS = 7;

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final MockMvc web;
    private final BeginSubscription begin;
    private final RenewSubscription renewal;
    private final SteerSubscription steer;
    private final AnnouncePrices prices;
    private final Subscriptions subscriptions;
    private final OrderReader reader;
    private final PublicLinks links;
    private final Messages messages;
    private final Decisions decisions;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Customer customer;
    private final Sku mug;
    private final LocalDate today;

    SubscriptionProcessTest(ProcessEngine engine, MockMvc web, TestOrders orders, BeginSubscription begin, RenewSubscription renewal,
            SteerSubscription steer, AnnouncePrices prices, Subscriptions subscriptions, OrderReader reader, PublicLinks links, Messages messages,
            Decisions decisions, Jobs jobs, JdbcClient jdbc, WorkingCalendar calendar) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.web = web;
        this.begin = begin;
        this.renewal = renewal;
        this.steer = steer;
        this.prices = prices;
        this.subscriptions = subscriptions;
        this.reader = reader;
        this.links = links;
        this.messages = messages;
        this.decisions = decisions;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.customer = orders.customer();
        this.mug = orders.product();
        this.today = calendar.today();
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void aDeliveryIsOrderedAheadOfItsDayAtTheAgreedPrice() {
        String number = begin(today.plusDays(LEAD_DAYS));
        ProcessInstance subscription = instance(number);
        assertThat(subscription).isWaitingAt("gateway_whatComesFirst");
        jobs.execute(number, "catchEvent_renewalDue");

        assertThat(subscription).hasPassedInOrder("serviceTask_planRenewal", "catchEvent_renewalDue", "serviceTask_renewSubscription")
                .isWaitingAt("gateway_whatComesFirst");
        OrderView order = reader.get(order(number, today.plusDays(LEAD_DAYS)));
        assertThat(order.kind()).isEqualTo(OrderKind.SUBSCRIPTION);
        assertThat(order.requestedDate()).isEqualTo(today.plusDays(LEAD_DAYS));
        assertThat(order.lines()).singleElement().satisfies(line -> assertThat(line.unitPrice()).isEqualByComparingTo("2.00"));
        assertThat(subscriptions.ofOrder(order.number())).get().extracting(Subscription::nextDue).isEqualTo(today.plusDays(LEAD_DAYS).plusMonths(2));
        jobs.execute(order.number().value(), "serviceTask_judgeUrgency");
        assertThat(reader.get(order.number()).state()).isEqualTo(OrderState.RELEASED);
    }

    @Test
    void whatIsNotDueYetIsNotOrderedWhoeverAsks() {
        String number = begin(today.plusDays(LEAD_DAYS + 1));
        renewal.renew(number);
        assertThat(periods(number)).isEmpty();
    }

    @Test
    void aPeriodIsOrderedOnceHoweverManyAskAtOnce() throws Exception {
        String number = begin(today.plusDays(1));
        AtOnce.times(4, () -> {
            renewal.renew(number);
            return null;
        });
        assertThat(periods(number)).containsExactly(today.plusDays(1));
        assertThat(subscriptions.find(number)).get().extracting(Subscription::nextPeriod).isEqualTo(1);
    }

    @Test
    void ofPeriodsThatWereMissedOneIsOrderedAndTheRhythmStays() {
        String number = begin(today.plusDays(LEAD_DAYS));
        jdbc.sql("update subscription set first_due = :first where number = :number").param("first", today.minusMonths(7)).param("number", number).update();
        jdbc.sql("update subscription_price set effective_from = :first where number = :number").param("first", today.minusMonths(7))
                .param("number", number).update();
        jobs.execute(number, "catchEvent_renewalDue");

        assertThat(periods(number)).containsExactly(today.minusMonths(7).plusMonths(6));
        assertThat(subscriptions.find(number)).get().extracting(Subscription::nextDue).isEqualTo(today.minusMonths(7).plusMonths(8));
        assertThat(reader.get(order(number, periods(number).get(0))).requestedDate()).as("a day that has passed cannot be wished").isNull();
    }

    @Test
    void whatIsPausedIsLeftOutAndComesAgainAfterwards() {
        LocalDate first = today.plusDays(LEAD_DAYS);
        String number = begin(first);
        steer.pause(number, first.plusMonths(2));
        assertThat(subscriptions.find(number)).get().extracting(Subscription::nextDue).isEqualTo(first.plusMonths(4));
        steer.resume(number);
        renewal.renew(number);
        assertThat(periods(number)).isEmpty();
        assertThat(instance(number)).isWaitingAt("gateway_whatComesFirst").hasPassed("catchEvent_steered");
        assertThatThrownBy(() -> steer.pause(number, today.minusDays(1))).hasMessageContaining("between today");
        assertThatThrownBy(() -> steer.pause(number, today.plusYears(3))).hasMessageContaining("two years");
    }

    @Test
    void anEndedSubscriptionOrdersNothingMore() {
        String number = begin(today.plusDays(LEAD_DAYS));
        ProcessInstance subscription = instance(number);
        steer.end(number, null);

        assertThat(subscription).isEnded().hasPassed("endEvent_subscriptionEnded").hasNotPassed("serviceTask_renewSubscription");
        renewal.renew(number);
        assertThat(periods(number)).isEmpty();
        assertThat(steer.end(number, null).ended()).as("ended again").isTrue();
        assertThatThrownBy(() -> steer.pause(number, today.plusDays(3))).isInstanceOf(ConflictException.class);
    }

    @Test
    void anEndOnADayLetsWhatIsDueUntilThenCome() {
        LocalDate first = today.plusDays(LEAD_DAYS);
        String number = begin(first);
        steer.end(number, first);
        assertThatThrownBy(() -> steer.end(number, today.minusDays(1))).hasMessageContaining("past");
        ProcessInstance subscription = instance(number);
        jobs.execute(number, "catchEvent_renewalDue");

        assertThat(periods(number)).containsExactly(first);
        assertThat(subscription).isEnded();
    }

    @Test
    void otherPricesAreAnnouncedAndHoldFromTheirDayOn() throws Exception {
        LocalDate first = today.plusDays(LEAD_DAYS);
        String number = begin(first);
        assertThatThrownBy(() -> prices.announce(number, first.plusMonths(2), Map.of(1, BigDecimal.TEN))).isInstanceOf(ConflictException.class);
        jobs.execute(number, "catchEvent_renewalDue");
        OrderNumber order = order(number, first);
        assertThatThrownBy(() -> prices.announce(number, today.plusDays(29), Map.of(1, BigDecimal.TEN))).hasMessageContaining("30 days ahead");
        assertThatThrownBy(() -> prices.announce(number, first.plusMonths(2), Map.of(2, BigDecimal.TEN))).hasMessageContaining("1 lines");

        Subscription changed = prices.announce(number, first.plusMonths(2), Map.of(1, new BigDecimal("2.40")));

        assertThat(changed.lines()).singleElement().satisfies(line -> assertThat(line.unitPrice()).isEqualByComparingTo("2.40"));
        assertThat(reader.get(order).lines().get(0).unitPrice()).isEqualByComparingTo("2.00");
        assertThat(messages.of(order)).extracting(Message::step).contains(MessageStep.SUBSCRIPTION_PRICE);
        String page = "/p/subscription/" + links.issue(new LinkSubject("end-subscription", order, number));
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("End your subscription?")));
        assertThat(subscriptions.find(number).orElseThrow().ended()).isFalse();
        web.perform(post(page)).andExpect(content().string(containsString("Your subscription has ended")));
        web.perform(post(page)).andExpect(content().string(containsString("Your subscription has ended")));
        assertThat(subscriptions.find(number).orElseThrow().ended()).isTrue();
        assertThat(instance(number)).isNull();
        web.perform(get("/p/subscription/" + "x".repeat(43))).andExpect(status().isGone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'reference': 'x', 'customerNumber': 'NOBODY', 'months': 1, 'firstDue': '2030-01-01', 'lines': [{'sku': 'A', 'pieces': 1}]}",
        "{'months': 0}", "{'months': 25}", "{'firstDue': 'soon'}", "{'lines': []}", "{'lines': [{'sku': 'A', 'pieces': 0}]}",
        "{'lines': [{'sku': 'A', 'pieces': 1, 'unitPrice': -1}]}", "[]"})
    void whatCannotBeIsRefusedWithASentence(String body) throws Exception {
        web.perform(post("/api/subscriptions").contentType(MediaType.APPLICATION_JSON).content(body.replace("'", "\""))
                        .with(user("kim").authorities(new SimpleGrantedAuthority("sales"))))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void oneReferenceBeginsOneSubscriptionAndThePastOrAnUnknownPriceNone() throws Exception {
        String reference = UUID.randomUUID().toString();
        List<String> numbers = AtOnce.times(3, () -> begin.begin(wanted(reference, today.plusDays(20), mug)));
        assertThat(numbers).containsOnly(numbers.get(0));
        assertThatThrownBy(() -> begin(today.minusDays(1))).hasMessageContaining("between today");
        assertThatThrownBy(() -> begin.begin(wanted(UUID.randomUUID().toString(), today, Sku.of("NO-SUCH-MUG")))).hasMessageContaining("No price");
    }

    @ParameterizedTest
    @CsvSource({"KEY_ACCOUNT, 10, 60", "PREFERRED, 7, 30", "STANDARD, 7, 30"})
    void theTermsDependOnTheTier(String tier, int leadDays, int noticeDays) {
        assertThat(decisions.decide("subscription-terms", Map.of("customerTier", tier))).isEqualTo(Map.of("leadDays", leadDays, "noticeDays", noticeDays));
        assertThat(decisions.rules("subscription-terms")).hasSize(2);
    }

    private String begin(LocalDate firstDue) {
        return begin.begin(wanted(UUID.randomUUID().toString(), firstDue, mug));
    }

    private BeginSubscription.Wanted wanted(String reference, LocalDate firstDue, Sku sku) {
        return new BeginSubscription.Wanted(reference, customer.number(), 2, firstDue, List.of(new BeginSubscription.Line(sku, 6, null)));
    }

    private ProcessInstance instance(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("subscription").singleResult();
    }

    private List<LocalDate> periods(String number) {
        return jdbc.sql("select due_on from subscription_period where number = :number and order_number is not null order by due_on")
                .param("number", number).query(LocalDate.class).list();
    }

    private OrderNumber order(String number, LocalDate due) {
        return OrderNumber.of(jdbc.sql("select order_number from subscription_period where number = :number and due_on = :due")
                .param("number", number).param("due", due).query(String.class).single());
    }
}
