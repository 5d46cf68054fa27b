package io.orderway.quotation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.Jobs;
import io.orderway.Paper;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.customer.Customer;
import io.orderway.document.Documents;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderIntake;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderPurpose;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.Remainder;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.quotation.Quotation;
import io.orderway.quotation.QuotationState;
import io.orderway.quotation.Quotations;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

/** A customer asks for two tables that are made to order. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class QuotationProcessTest {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final MockMvc web;
    private final OrderReader reader;
    private final OrderCorrections corrections;
    private final Remainder remainder;
    private final Quotations quotations;
    private final PublicLinks links;
    private final Documents documents;
    private final Messages messages;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final Clock clock;
    private final OrderNumber number;

    QuotationProcessTest(ProcessEngine engine, MockMvc web, TestOrders orders, OrderIntake intake, OrderReader reader, OrderCorrections corrections,
            Remainder remainder, Quotations quotations, PublicLinks links, Documents documents, Messages messages, Jobs jobs,
            TestTasks tasks, Clock clock) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.web = web;
        this.reader = reader;
        this.corrections = corrections;
        this.remainder = remainder;
        this.quotations = quotations;
        this.links = links;
        this.documents = documents;
        this.messages = messages;
        this.jobs = jobs;
        this.tasks = tasks;
        this.clock = clock;
        Sku table = orders.product("500.00");
        Customer customer = orders.customer();
        this.number = intake.place(orders.draft(customer, Map.of(table, 2)).purpose(OrderPurpose.of(OrderKind.SPECIAL)).build());
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void acceptedItBecomesAnOrderAtTheAgreedPricesThatWaitsForItsGoods() throws Exception {
        ProcessInstance quotation = offer();
        assertThat(reader.get(number).state()).isEqualTo(OrderState.RECEIVED);
        Message mail = messages.of(number).get(0);
        assertThat(mail.step()).isEqualTo(MessageStep.QUOTATION);
        assertThat(paper()).contains("Quotation", "450.00 GBP", "900.00 GBP", "Valid until");
        String page = page();
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("900.00 GBP")));
        web.perform(post(page).param("answer", "MAYBE")).andExpect(content().string(containsString("Our quotation")));
        assertThat(state()).isEqualTo(QuotationState.OFFERED);

        web.perform(post(page).param("answer", "ACCEPT")).andExpect(status().isOk()).andExpect(content().string(containsString("Thank you for your order")));

        assertThat(quotation).isEnded().hasPassedInOrder("userTask_prepareQuotation", "sendTask_offerQuotation", "catchEvent_quotationAnswered",
                "serviceTask_settleQuotation", "endEvent_quotationAccepted").hasNotPassed("catchEvent_quotationExpired", "serviceTask_refuseQuotation");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.RELEASED);
        assertThat(reader.get(number).netTotal().amount()).isEqualByComparingTo("900.00");
        assertThat(messages.of(number)).extracting(Message::step).contains(MessageStep.ACKNOWLEDGEMENT);

        web.perform(post(page).param("answer", "DECLINE")).andExpect(content().string(containsString("Thank you for your order")));
        assertThat(state()).isEqualTo(QuotationState.ACCEPTED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey("stock-allocation").count())
                .as("it waits like every other order that is short").isEqualTo(1);
    }

    @Test
    void declinedNothingComesOfIt() throws Exception {
        ProcessInstance quotation = offer();
        web.perform(post(page()).param("answer", "DECLINE")).andExpect(content().string(containsString("Nothing is ordered")));

        assertThat(quotation).isEnded().hasPassed("endEvent_quotationNotAccepted");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(handling()).isZero();
        assertThat(state()).isEqualTo(QuotationState.DECLINED);
    }

    @Test
    void withoutAnAnswerItExpiresAndTheLinkIsClosed() throws Exception {
        ProcessInstance quotation = offer();
        String page = page();
        jobs.execute(number.value(), "catchEvent_quotationExpired");

        assertThat(quotation).isEnded().hasPassed("catchEvent_quotationExpired", "endEvent_quotationNotAccepted");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(messages.of(number)).extracting(Message::step).contains(MessageStep.ORDER_EXPIRED);
        web.perform(post(page).param("answer", "ACCEPT")).andExpect(content().string(containsString("not valid any more")));
        assertThat(state()).isEqualTo(QuotationState.EXPIRED);
        web.perform(get("/p/quotation/" + "x".repeat(43))).andExpect(status().isGone());
    }

    @Test
    void whatWeDoNotOfferEndsWithASentence() {
        ProcessInstance quotation = quotation();
        tasks.complete(quotation, "userTask_prepareQuotation", Map.of("quotationDecision", "REFUSE"));

        assertThat(quotation).isEnded().hasPassed("serviceTask_refuseQuotation", "endEvent_quotationRefused").hasNotPassed("sendTask_offerQuotation");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.REJECTED);
        assertThat(messages.of(number)).extracting(Message::step).containsExactly(MessageStep.ORDER_REJECTED);
        assertThat(handling()).isZero();
        assertThat(quotations.of(number)).isEmpty();
    }

    @Test
    void withoutPricesOrDaysNothingIsOffered() {
        ProcessInstance quotation = quotation();
        refuse(quotation, Map.of("quotationDecision", "OFFER", "validDays", 30), "Please enter a price on the sheet for line 1 first.");
        price();
        refuse(quotation, Map.of("quotationDecision", "OFFER"), "");
        refuse(quotation, Map.of("quotationDecision", "OFFER", "validDays", 0), "");
        refuse(quotation, Map.of("quotationDecision", "OFFER", "validDays", 181), "");
        assertThat(quotation).isWaitingAt("userTask_prepareQuotation");
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        offer();
        String page = page();
        List<Integer> answers = AtOnce.times(2, () -> web.perform(post(page).param("answer", "ACCEPT")).andReturn().getResponse().getStatus());
        assertThat(answers).containsOnly(200);
        assertThat(reader.get(number).state()).isEqualTo(OrderState.RELEASED);
    }

    @Test
    void anOrderThatIsCancelledWhileItIsOfferedWithdrawsTheOffer() throws Exception {
        ProcessInstance quotation = offer();
        String page = page();
        remainder.giveUp(number, remainder.of(number), "Not needed any more");

        assertThat(quotation).isEnded().hasNotPassed("serviceTask_settleQuotation");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(state()).isEqualTo(QuotationState.WITHDRAWN);
        assertThat(handling()).isZero();
        web.perform(post(page).param("answer", "ACCEPT")).andExpect(content().string(containsString("not valid any more")));
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
    }

    private ProcessInstance offer() {
        ProcessInstance quotation = quotation();
        price();
        tasks.complete(quotation, "userTask_prepareQuotation", Map.of("quotationDecision", "OFFER", "validDays", 14));
        Quotation offered = quotations.of(number).orElseThrow();
        assertThat(offered.validUntil()).isBetween(clock.instant().plus(Duration.ofDays(14)), clock.instant().plus(Duration.ofDays(15).plusHours(2)));
        return quotation;
    }

    private void price() {
        corrections.correctPrice(number, 1, new BigDecimal("450.00"), "Calculated by the joiner");
    }

    private void refuse(ProcessInstance quotation, Map<String, Object> entered, String sentence) {
        assertThatThrownBy(() -> tasks.complete(quotation, "userTask_prepareQuotation", entered)).hasMessageContaining(sentence);
    }

    private ProcessInstance quotation() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey("quotation").singleResult();
    }

    private long handling() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count();
    }

    private QuotationState state() {
        return quotations.of(number).orElseThrow().state();
    }

    private String page() {
        return "/p/quotation/" + links.issue(new LinkSubject("answer-quotation", number, "quotation"), quotations.of(number).orElseThrow().validUntil());
    }

    private String paper() {
        return new Paper(documents.content(documents.find(number, "quotation", "1").orElseThrow().id())).text();
    }
}
