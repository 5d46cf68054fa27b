package io.orderway.cancellation.process;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.TestTasks;
import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.cancellation.Cancellations;
import io.orderway.order.OrderReader;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** A parcel is called back at a carrier's service. Those who do not answer come last: a carrier that fails often is left alone for a while. */
@ProcessTest
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CarrierInterceptProcessTest {

    private static final int LATER = Integer.MAX_VALUE - 1;

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().options(WireMockConfiguration.options().dynamicPort()).build();

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final TestOrders orders;
    private final TestShipments shipments;
    private final Cancellations cancellations;
    private final OrderReader reader;
    private final Timeline timeline;

    private ShipmentNumber shipment;
    private ProcessInstance cancellation;
    private ProcessInstance intercept;

    CarrierInterceptProcessTest(ProcessEngine engine, Jobs jobs, TestTasks tasks, TestOrders orders, TestShipments shipments,
            Cancellations cancellations, OrderReader reader, Timeline timeline) {
        this.engine = engine;
        this.jobs = jobs;
        this.tasks = tasks;
        this.orders = orders;
        this.shipments = shipments;
        this.cancellations = cancellations;
        this.reader = reader;
        this.timeline = timeline;
    }

    @DynamicPropertySource
    static void carrier(DynamicPropertyRegistry registry) {
        registry.add("orderway.carrier.url", SERVER::baseUrl);
        registry.add("orderway.carrier.read-timeout", () -> "3s");
    }

    /** A parcel with the carrier is cancelled. */
    @BeforeEach
    void aParcelIsCancelledOnItsWay() {
        init(engine);
        shipment = shipments.packed(orders.draft(orders.customer(), Map.of(orders.product(), 5)), 1250, 1);
        SERVER.stubFor(post(urlEqualTo("/bookings")).willReturn(aResponse().withStatus(201).withHeader("Content-Type", "application/json")
                .withBody("{\"carrier\": \"Parcelforce\", \"trackingNumber\": \"%s\"}".formatted(trackingNumber()))));
        shipments.handOver(shipment);
        shipments.start("delivery-follow-up", shipment);
        cancellations.ask(new CancellationRequest(shipment.orderNumber(), AskedBy.HOUSE, CancellationReason.NOT_NEEDED, null, null, Map.of()));
        cancellation = child("order-cancellation");
        jobs.execute(shipment.orderNumber().value(), "serviceTask_recordCancellation");
        intercept = child("parcel-intercept");
        SERVER.resetRequests();
    }

    @Test
    void aCarrierThatAcceptsIsAskedOnceUnderTheParcelsKey() {
        answer(202, "{}");
        ask();

        story(intercept).isEnded().hasPassed("serviceTask_callParcelBack").hasNotPassed("serviceTask_noteNoIntercept");
        story(cancellation).isEnded().hasPassed("endEvent_parcelsCalledBack");
        assertThat(state()).isEqualTo(ShipmentState.CALLED_BACK);
        verifyAsked(1);
    }

    @Test
    void aCarrierThatRefusesIsQuotedAndTheGoodsCanBeSentBack() {
        answer(422, "{\"detail\": \"Not on this service\"}");
        ask();

        story(intercept).isEnded().hasPassedInOrder("serviceTask_askForIntercept", "serviceTask_noteNoIntercept")
                .hasNotPassed("serviceTask_callParcelBack", "userTask_ringUpCarrier");
        story(cancellation).isEnded().hasPassed("sendTask_offerReturn", "endEvent_goodsOnTheirWay");
        assertThat(state()).isEqualTo(ShipmentState.HANDED_OVER);
        assertThat(timeline.of(shipment.orderNumber())).filteredOn(entry -> entry.type().equals("PARCEL_GOES_ON")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("Not on this service"));
        verifyAsked(1);
    }

    @Test
    void aCarrierThatSaysTooLateEndsItAsWell() {
        answer(410, "no json");
        ask();

        story(intercept).isEnded().hasPassed("serviceTask_noteNoIntercept");
        assertThat(answerOf()).isEqualTo("TOO_LATE");
        verifyAsked(1);
    }

    @Test
    @Order(LATER)
    void aCarrierThatDoesNotAnswerIsAskedAgainUnderTheSameKey() {
        answer(503, "");
        ask();
        story(intercept).isWaitingAt("catchEvent_tenMinutesLater");
        answer(200, "");
        jobs.execute(shipment.orderNumber().value(), "catchEvent_tenMinutesLater");
        ask();

        story(intercept).isEnded().hasPassed("serviceTask_callParcelBack").hasNotPassed("userTask_ringUpCarrier");
        verifyAsked(2);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aCarrierThatNeverAnswersIsRungUp() {
        answer(500, "");
        for (int time = 0; time < 2; time++) {
            ask();
            jobs.execute(shipment.orderNumber().value(), "catchEvent_tenMinutesLater");
        }
        ask();

        story(intercept).isWaitingAt("userTask_ringUpCarrier");
        assertThat(tasks.isOfferedTo(intercept, "userTask_ringUpCarrier", "shipping")).isTrue();
        assertThatThrownBy(() -> tasks.complete(intercept, "userTask_ringUpCarrier", Map.of("interceptAnswer", "NO_ANSWER")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tasks.complete(intercept, "userTask_ringUpCarrier", Map.of())).isInstanceOf(IllegalArgumentException.class);
        tasks.complete(intercept, "userTask_ringUpCarrier", Map.of("interceptAnswer", "REFUSED"));
        story(cancellation).isEnded().hasPassed("sendTask_offerReturn");
        assertThat(answerOf()).isEqualTo("REFUSED");
        verifyAsked(3);
    }

    private void answer(int status, String body) {
        SERVER.stubFor(post(urlEqualTo(path())).willReturn(aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body)));
    }

    private void ask() {
        jobs.execute(shipment.orderNumber().value(), "serviceTask_askForIntercept");
    }

    private void verifyAsked(int times) {
        SERVER.verify(times, postRequestedFor(urlEqualTo(path())).withHeader("Idempotency-Key", equalTo(shipment + "/intercept/1")));
        SERVER.verify(times, postRequestedFor(urlMatching("/bookings/.*/interception")));
    }

    private String path() {
        return "/bookings/%s/interception".formatted(trackingNumber());
    }

    private String trackingNumber() {
        return "IC" + shipment.orderNumber().value().substring(3);
    }

    private ShipmentState state() {
        return reader.get(shipment.orderNumber()).shipments().get(0).state();
    }

    private Object answerOf() {
        return engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(intercept.getId()).variableName("interceptAnswer")
                .singleResult().getValue();
    }

    private ProcessInstance child(String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(shipment.orderNumber().value())
                .processDefinitionKey(process).singleResult();
    }

    private static ProcessInstanceAssert story(ProcessInstance instance) {
        return BpmnAwareTests.assertThat(instance);
    }
}
