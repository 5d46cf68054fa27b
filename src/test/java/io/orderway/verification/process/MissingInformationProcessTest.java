package io.orderway.verification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Contact;
import io.orderway.customer.Customer;
import io.orderway.customer.PostalAddress;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import io.orderway.verification.FindingCode;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.Findings;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.MissingInformation.State;
import io.orderway.verification.VerificationEvent.InformationReminder;
import io.orderway.verification.VerificationEvent.InformationRequested;
import io.orderway.verification.application.AnswerQuestion;
import io.orderway.verification.application.WakeUps;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
@RecordApplicationEvents
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MissingInformationProcessTest {

    private final VerificationStage stage;
    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestOrders orders;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final MissingInformation missing;
    private final Findings findings;
    private final AnswerQuestion answers;
    private final WakeUps wakeUps;
    private final MockMvc web;
    private final Sku sku;

    MissingInformationProcessTest(VerificationStage stage, ProcessEngine engine, Jobs jobs, TestOrders orders, OrderReader reader,
            OrderProgress progress, MissingInformation missing, Findings findings, AnswerQuestion answers, WakeUps wakeUps, MockMvc web) {
        this.stage = stage;
        this.engine = engine;
        this.jobs = jobs;
        this.orders = orders;
        this.reader = reader;
        this.progress = progress;
        this.missing = missing;
        this.findings = findings;
        this.answers = answers;
        this.wakeUps = wakeUps;
        this.web = web;
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
    void anAddressWithoutPostcodeBlocksShippingOnlyAndIsAskedForAtOnce(ApplicationEvents events) {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));

        ProcessInstance verification = stage.verify(number);

        assertThat(verification).isEnded().hasPassed("endEvent_orderReleased");
        assertThat(stage.facts(verification)).containsEntry("orderReleased", true).containsEntry("shippingDetailsComplete", false);
        assertThat(missing.of(number)).extracting(field -> field.kind() + " " + field.blockedStep())
                .containsExactlyInAnyOrder("SHIP_POSTCODE SHIP", "BILL_POSTCODE INVOICE");
        assertThat(requested(events, number).fields()).hasSize(2);
    }

    @Test
    void theCustomersAnswerLetsTheBlockedStepGoOn(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);
        ProcessInstance waiting = waitForShippingDetails(number);
        assertThat(waiting).isWaitingAt("receiveTask_awaitAnswer");

        answer(requested(events, number), "SW1A 1AA").andExpect(status().isOk())
                .andExpect(content().string(containsString("Thank you")));

        assertThat(waiting).isEnded().hasPassedInOrder("startEvent_informationMissing", "receiveTask_awaitAnswer", "serviceTask_askForInformation",
                "endEvent_nothingMissing");
        assertThat(waiting).hasNotPassed("userTask_askByPhone", "serviceTask_giveUpQuestion", "sendTask_remindOfQuestion");
        assertThat(stage.facts(waiting)).containsEntry("informationComplete", true);
        assertThat(reader.get(number).party(PartyRole.SHIP_TO).postcode()).isEqualTo("SW1A 1AA");
    }

    @Test
    void anEarlyAnswerIsNotLost(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);

        answer(requested(events, number), "SW1A 1AA").andExpect(status().isOk());
        ProcessInstance waiting = waitForShippingDetails(number);

        assertThat(waiting).isEnded().hasPassed("endEvent_nothingMissing").hasNotPassed("receiveTask_awaitAnswer");
    }

    @Test
    void aLinkWorksOnceAndALateAnswerChangesNothing(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);
        String path = requested(events, number).path();
        answer(requested(events, number), "SW1A 1AA").andExpect(status().isOk());

        answer(requested(events, number), "EC1A 1BB").andExpect(status().isGone()).andExpect(content().string(containsString("have your answer already")));
        web.perform(get(path)).andExpect(status().isGone()).andExpect(content().string(containsString("have your answer already")));

        assertThat(reader.get(number).party(PartyRole.SHIP_TO).postcode()).isEqualTo("SW1A 1AA");
    }

    @Test
    void aLinkShowsWhatIsAskedAndNothingAboutAnyone(ApplicationEvents events) throws Exception {
        Customer customer = withoutPostcode();
        OrderNumber number = orders.place(customer, Map.of(sku, 10));
        stage.verify(number);

        String page = web.perform(get(requested(events, number).path())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

        assertThat(page).contains("Delivery address: postcode").doesNotContain(customer.name(), customer.contact().email(), "1 High Street");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "<script>alert(1)</script>", "SW1A\u00001AA", "'; drop table missing_field; --"})
    void anImpossibleAnswerIsRefusedWithASentenceAndTheLinkStaysGood(String postcode, ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);
        answer(requested(events, number), postcode).andExpect(status().isBadRequest());
        assertThat(missing.of(number)).allMatch(field -> field.state() == State.OPEN);

        answer(requested(events, number), "SW1A 1AA").andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/answer/none", "/p/answer/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aForgedLinkIsClosed(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isGone()).andExpect(content().string(containsString("This link is closed")));
        web.perform(post(path).param("field-1", "x")).andExpect(status().isGone()).andExpect(content().string(containsString("This link is closed")));
    }

    @Test
    void aClerkEntersTheAnswerInstead() {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);
        ProcessInstance waiting = waitForShippingDetails(number);
        String clerk = stage.logIn("order-desk");
        assertThatThrownBy(() -> answers.enter(number, field(number, "SHIP_POSTCODE"), "12345")).hasMessageContaining("postcode");

        answers.enter(number, field(number, "SHIP_POSTCODE"), "sw1a 1aa");

        assertThat(waiting).isEnded().hasPassed("endEvent_nothingMissing");
        assertThat(missing.of(number)).filteredOn(field -> field.state() == State.ANSWERED).extracting(MissingInformation.Field::answeredBy)
                .containsExactly(clerk);
        assertThatThrownBy(() -> answers.enter(number, -1L, "x")).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatIsCorrectedOnTheOrderEndsTheWaitWithTheNextSweep() {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);
        ProcessInstance waiting = waitForShippingDetails(number);

        Party party = reader.get(number).party(PartyRole.SHIP_TO);
        stage.corrections().correctParty(number, PartyRole.SHIP_TO,
                new Party(party.name(), party.email(), party.phone(), party.street(), "SW1A 1AA", party.city(), party.country()), "called");
        assertThat(waiting).isWaitingAt("receiveTask_awaitAnswer");
        wakeUps.recheck();

        assertThat(waiting).isEnded().hasPassed("endEvent_nothingMissing");
    }

    @Test
    void theCustomerIsRemindedTwiceAndThenTheQuestionIsGivenUp(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);
        ProcessInstance waiting = waitForShippingDetails(number);

        jobs.executeTimer(number.value(), "boundaryEvent_firstReminderDue", 2);
        jobs.executeTimer(number.value(), "boundaryEvent_secondReminderDue", 5);
        assertThat(events.stream(InformationReminder.class).filter(reminder -> reminder.number().equals(number)).map(InformationReminder::reminder))
                .containsExactly(1, 2);
        jobs.executeTimer(number.value(), "boundaryEvent_answerOverdue", 10);

        assertThat(waiting).isEnded().hasPassedInOrder("startEvent_informationMissing", "serviceTask_askForInformation", "boundaryEvent_firstReminderDue",
                "sendTask_remindOfQuestion", "endEvent_customerReminded", "boundaryEvent_secondReminderDue", "sendTask_remindOfQuestion",
                "endEvent_customerReminded", "boundaryEvent_answerOverdue", "serviceTask_giveUpQuestion", "endEvent_answerNotObtained");
        assertThat(waiting).hasNotPassed("endEvent_nothingMissing", "userTask_askByPhone");
        assertThat(events.stream(InformationRequested.class).filter(asked -> asked.number().equals(number))).as("asked once").hasSize(1);
        assertThat(reader.get(number).state()).as("only the step that needs it is given up").isEqualTo(OrderState.RELEASED);
        assertThat(stage.facts(waiting)).containsEntry("informationComplete", false);
        assertThat(missing.of(number)).filteredOn(field -> field.blockedStep().name().equals("SHIP")).allMatch(field -> field.state() == State.GIVEN_UP);
        wakeUps.sweep();
    }

    @Test
    void aReminderBringsALinkThatWorks(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);
        ProcessInstance waiting = waitForShippingDetails(number);
        jobs.execute(number.value(), "boundaryEvent_firstReminderDue");

        String path = events.stream(InformationReminder.class).filter(reminder -> reminder.number().equals(number)).findFirst().orElseThrow().path();
        answer(path, requested(events, number), "SW1A 1AA").andExpect(status().isOk());

        assertThat(waiting).isEnded();
        web.perform(get(requested(events, number).path())).andExpect(status().isGone());
    }

    @Test
    void aCustomerWithoutEmailIsCalled() {
        OrderNumber number = orders.place(withoutEmail(), Map.of(sku, 10));
        assertThat(stage.verify(number)).isEnded().hasPassed("endEvent_orderReleased");
        ProcessInstance waiting = waitForShippingDetails(number);
        assertThat(waiting).isWaitingAt("userTask_askByPhone");
        stage.logIn("order-desk");

        stage.complete(number, "userTask_askByPhone", Map.of("answerObtained", "ENTERED"));
        assertThat(waiting).isWaitingAt("userTask_askByPhone");
        answers.enter(number, field(number, "SHIP_POSTCODE"), "SW1A 1AA");

        assertThat(waiting).isEnded().hasPassedInOrder("boundaryEvent_answeredMeanwhile", "endEvent_nothingMissing");
    }

    @Test
    void whatCannotBeHadByPhoneIsGivenUp() {
        OrderNumber number = orders.place(withoutEmail(), Map.of(sku, 10));
        stage.verify(number);
        ProcessInstance waiting = waitForShippingDetails(number);
        stage.logIn("order-desk");

        stage.complete(number, "userTask_askByPhone", Map.of("answerObtained", "NOT_TO_BE_HAD"));

        assertThat(waiting).isEnded().hasPassed("endEvent_answerNotObtained");
        assertThat(stage.facts(waiting)).containsEntry("informationComplete", false);
    }

    @Test
    void aCallThatNobodyMakesIsGivenUp() {
        OrderNumber number = orders.place(withoutEmail(), Map.of(sku, 10));
        stage.verify(number);
        ProcessInstance waiting = waitForShippingDetails(number);

        jobs.execute(number.value(), "boundaryEvent_phoneOverdue");

        assertThat(waiting).isEnded().hasPassedInOrder("boundaryEvent_phoneOverdue", "endEvent_answerNotObtained");
    }

    @Test
    void theCustomerIsAskedWhatAReviewerWantsToKnow(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(new TestOrders.Draft(orders.customer().number()).line("NO-SUCH-THING", 20, null));
        ProcessInstance verification = stage.verify(number);
        stage.logIn("order-desk");
        assertThatThrownBy(() -> stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "ASK_CUSTOMER")))
                .hasMessageContaining("Nothing is marked");
        stage.decide(number, FindingCode.PRODUCT_UNKNOWN, FindingDecision.ASK, null, null);
        assertThatThrownBy(() -> stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "RELEASE")))
                .hasMessageContaining("asked first");

        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "ASK_CUSTOMER"));
        assertThat(verification).isWaitingAt("callActivity_obtainInformation");
        stage.logOut();
        answer(requested(events, number), "NEITHER-THIS").andExpect(status().isBadRequest());
        answer(requested(events, number), sku.value().toLowerCase()).andExpect(status().isOk());

        assertThat(verification).isEnded().hasPassedInOrder("callActivity_obtainInformation", "serviceTask_verifyOrder", "endEvent_orderReleased");
        assertThat(reader.get(number).lines().get(0).sku()).isEqualTo(sku.value());
        assertThat(findings.of(number)).isEmpty();
    }

    @Test
    void aQuantityThatTheCustomerConfirmsIsKept(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(orders.customer(), Map.of(sku, 6000));
        ProcessInstance verification = stage.verify(number);
        stage.logIn("order-desk");
        stage.decide(number, FindingCode.QUANTITY_UNUSUAL, FindingDecision.ASK, null, null);
        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "ASK_CUSTOMER"));
        stage.logOut();

        answer(requested(events, number), "6000").andExpect(status().isOk());

        assertThat(verification).isEnded().hasPassed("endEvent_orderReleased");
        assertThat(findings.of(number).get(0).decidedBy()).isEqualTo("customer");
    }

    @Test
    void aPriceThatTheCustomerDeclinesComesBackToSales(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(new TestOrders.Draft(orders.customer().number()).line(sku.value(), 20, "1.80"));
        ProcessInstance verification = stage.verify(number);
        stage.logIn("sales");
        stage.decide(number, FindingCode.PRICE_BELOW_AGREED, FindingDecision.ASK, null, null);
        stage.complete(number, "userTask_reviewOrderAsSales", Map.of("reviewDecision", "ASK_CUSTOMER"));
        stage.logOut();

        answer(requested(events, number), "no").andExpect(status().isOk());

        assertThat(verification).isWaitingAt("userTask_reviewOrderAsSales");
        assertThat(findings.of(number).get(0).decision()).isNull();
    }

    @Test
    void anOrderWhoseCustomerDoesNotAnswerExpires(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(new TestOrders.Draft(orders.customer().number()).line("NO-SUCH-THING", 20, null));
        ProcessInstance verification = stage.verify(number);
        stage.logIn("order-desk");
        stage.decide(number, FindingCode.PRODUCT_UNKNOWN, FindingDecision.ASK, null, null);
        stage.complete(number, "userTask_reviewOrder", Map.of("reviewDecision", "ASK_CUSTOMER"));
        stage.logOut();

        jobs.execute(number.value(), "boundaryEvent_answerOverdue");

        assertThat(verification).isEnded().hasPassedInOrder("serviceTask_expireUnansweredOrder", "endEvent_orderExpired");
        assertThat(stage.facts(verification)).containsEntry("orderReleased", false).containsEntry("verificationResult", "EXPIRED");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.EXPIRED);
        answer(requested(events, number), sku.value()).andExpect(status().isGone());
    }

    @Test
    void anOrderThatHasEndedAsksNothingAnyMore(ApplicationEvents events) throws Exception {
        OrderNumber number = orders.place(withoutPostcode(), Map.of(sku, 10));
        stage.verify(number);

        progress.cancel(number, "test");

        assertThat(missing.of(number)).allMatch(field -> field.state() == State.GIVEN_UP);
        web.perform(get(requested(events, number).path())).andExpect(status().isGone());
    }

    private ProcessInstance waitForShippingDetails(OrderNumber number) {
        return stage.start("missing-information", number, Map.of("blockedStep", "SHIP"));
    }

    /** Gives the same answer to everything that is asked. */
    private ResultActions answer(InformationRequested requested, String value) throws Exception {
        return answer(requested.path(), requested, value);
    }

    private ResultActions answer(String path, InformationRequested requested, String value) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        requested.fields().forEach(field -> form.param("field-" + field.id(), value));
        return web.perform(form);
    }

    private static InformationRequested requested(ApplicationEvents events, OrderNumber number) {
        return events.stream(InformationRequested.class).filter(event -> event.number().equals(number)).reduce((first, last) -> last).orElseThrow();
    }

    private long field(OrderNumber number, String kind) {
        return missing.of(number).stream().filter(field -> field.kind().name().equals(kind)).findFirst().orElseThrow().id();
    }

    private Customer withoutPostcode() {
        return changed(new PostalAddress("1 High Street", null, "London", "GB"), true);
    }

    private Customer withoutEmail() {
        return changed(new PostalAddress("1 High Street", null, "London", "GB"), false);
    }

    private Customer changed(PostalAddress address, boolean email) {
        Customer known = orders.customer();
        return orders.save(new Customer(known.number(), known.name(), email ? known.contact() : new Contact(null, known.contact().phone()), address,
                known.terms(), known.handling()));
    }
}
