package io.orderway.verification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.order.OrderReader;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.order.application.CorrectBySheet;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.VerificationEvent.InformationRequested;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
@RecordApplicationEvents
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BillingDetailsProcessTest {

    private static final Party WITHOUT_POSTCODE = new Party("Accounts", "accounts@retail.example", null, "1 High Street", null, "London", "GB");

    private final VerificationStage stage;
    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestOrders orders;
    private final OrderReader reader;
    private final CorrectBySheet sheet;
    private final MissingInformation missing;
    private final Timeline timeline;
    private final MockMvc web;
    private final Sku sku;

    BillingDetailsProcessTest(VerificationStage stage, ProcessEngine engine, Jobs jobs, TestOrders orders, OrderReader reader, CorrectBySheet sheet,
            MissingInformation missing, Timeline timeline, MockMvc web) {
        this.stage = stage;
        this.engine = engine;
        this.jobs = jobs;
        this.orders = orders;
        this.reader = reader;
        this.sheet = sheet;
        this.missing = missing;
        this.timeline = timeline;
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
    void theCustomersAnswerByLinkCompletesTheInvoiceAddress(ApplicationEvents events) throws Exception {
        OrderNumber number = verified();
        ProcessInstance details = stage.start("billing-details", number, Map.of());
        assertThat(details).isWaitingAt("callActivity_obtainBillingDetails");

        InformationRequested asked = events.stream(InformationRequested.class).filter(event -> event.number().equals(number)).findFirst().orElseThrow();
        web.perform(post(asked.path()).param("field-" + asked.fields().get(0).id(), "SW1A 1AA")).andExpect(status().isOk());

        assertThat(details).isEnded().hasPassed("endEvent_billingDetailsComplete").hasNotPassed("userTask_settleBillingDetails");
        assertThat(reader.get(number).party(PartyRole.BILL_TO).postcode()).isEqualTo("SW1A 1AA");
        assertThat(events.stream(InformationRequested.class).filter(event -> event.number().equals(number))).as("asked once").hasSize(1);
    }

    @Test
    void whatIsThereAlreadyIsNotWaitedFor() {
        OrderNumber number = orders.place(orders.customer(), Map.of(sku, 10));
        stage.verify(number);

        assertThat(stage.start("billing-details", number, Map.of())).isEnded().hasPassed("endEvent_billingDetailsComplete");
    }

    @Test
    void financeEntersWhatTheCustomerDidNotSay() {
        OrderNumber number = verified();
        ProcessInstance details = stage.start("billing-details", number, Map.of());
        jobs.execute(number.value(), "boundaryEvent_answerOverdue");
        assertThat(details).isWaitingAt("userTask_settleBillingDetails");
        String clerk = stage.logIn("finance");
        assertThatThrownBy(() -> settle(number, "ENTERED")).hasMessageContaining("invoice address is still incomplete");
        assertThat(missing.of(number)).as("nobody is asked anew").allMatch(field -> field.state() == MissingInformation.State.GIVEN_UP);

        sheet.party(number, PartyRole.BILL_TO, new Party("Accounts", "accounts@retail.example", null, "1 High Street", "SW1A 1AA", "London", "GB"), "called");
        settle(number, "ENTERED");

        assertThat(details).isEnded().hasPassedInOrder("userTask_settleBillingDetails", "serviceTask_settleBillingDetails",
                "endEvent_billingDetailsSettled").hasNotPassed("endEvent_billingDetailsComplete");
        assertThat(timeline.of(number)).filteredOn(entry -> entry.type().equals("BILLING_DETAILS_SETTLED")).singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(clerk));
    }

    @Test
    void financeMayHaveItBilledAsItStands() {
        OrderNumber number = verified();
        ProcessInstance details = stage.start("billing-details", number, Map.of());
        jobs.execute(number.value(), "boundaryEvent_answerOverdue");
        stage.logIn("finance");

        settle(number, "AS_IT_STANDS");

        assertThat(details).isEnded().hasPassed("endEvent_billingDetailsSettled");
        assertThat(reader.get(number).party(PartyRole.BILL_TO).postcode()).isNull();
    }

    private OrderNumber verified() {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 10)).billedTo(WITHOUT_POSTCODE));
        assertThat(stage.facts(stage.verify(number))).containsEntry("billingDetailsComplete", false).containsEntry("shippingDetailsComplete", true);
        return number;
    }

    private void settle(OrderNumber number, String decision) {
        stage.complete(number, "userTask_settleBillingDetails", Map.of("billingDetailsDecision", decision));
    }
}
