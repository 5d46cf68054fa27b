package io.orderway.cancellation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.Cancellation.CancellationState;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.cancellation.Cancellations;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.ParcelAnswers;
import io.orderway.delivery.application.RecordTracking;
import io.orderway.delivery.application.TrackingReport;
import io.orderway.document.Documents;
import io.orderway.inventory.Stock;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnStory;
import io.orderway.returns.Returns;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** What is cancelled on its way. What a carrier's service answers is told with its booking. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ParcelInterceptProcessTest {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TestOrders orders;
    private final TestTasks tasks;
    private final Jobs jobs;
    private final OrderReader reader;
    private final Cancellations cancellations;
    private final RecordTracking tracking;
    private final ParcelAnswers parcels;
    private final Consignments consignments;
    private final Returns returns;
    private final ReturnStory returned;
    private final Stock stock;
    private final Payments payments;
    private final PaymentStory money;
    private final Messages messages;
    private final Documents documents;
    private final Timeline timeline;
    private final Clock clock;

    private Sku sku;

    ParcelInterceptProcessTest(ProcessEngine engine, RuntimeService runtime, TestOrders orders, TestTasks tasks, Jobs jobs, OrderReader reader,
            Cancellations cancellations, RecordTracking tracking, ParcelAnswers parcels, Consignments consignments, Returns returns,
            ReturnStory returned, Stock stock, Payments payments, PaymentStory money, Messages messages, Documents documents, Timeline timeline,
            Clock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.orders = orders;
        this.tasks = tasks;
        this.jobs = jobs;
        this.reader = reader;
        this.cancellations = cancellations;
        this.tracking = tracking;
        this.parcels = parcels;
        this.consignments = consignments;
        this.returns = returns;
        this.returned = returned;
        this.stock = stock;
        this.payments = payments;
        this.money = money;
        this.messages = messages;
        this.documents = documents;
        this.timeline = timeline;
        this.clock = clock;
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
        sku = orders.product("12.00");
        stock.bookIn(sku, Quantity.of(50), "Opening stock");
    }

    @Test
    void aParcelThatIsCancelledOnItsWayComesBackAndItsMoneyGoesBack() {
        OrderNumber number = onItsWay();
        ProcessInstance followUp = child(number, "delivery-follow-up");
        ProcessInstance cancellation = cancel(number, Map.of());
        ProcessInstance intercept = child(number, "parcel-intercept");
        story(intercept).isWaitingAt("serviceTask_askForIntercept");
        jobs.execute(number.value(), "serviceTask_askForIntercept");

        story(intercept).isEnded().hasPassedInOrder("serviceTask_findParcelOnItsWay", "businessRuleTask_findZone",
                "businessRuleTask_judgeIntercept", "serviceTask_askForIntercept", "serviceTask_callParcelBack", "endEvent_parcelsAskedFor")
                .hasNotPassed("serviceTask_noteNoIntercept", "catchEvent_tenMinutesLater", "userTask_ringUpCarrier");
        story(cancellation).isEnded().hasPassedInOrder("callActivity_callBack", "serviceTask_settleCallBack", "endEvent_parcelsCalledBack")
                .hasNotPassed("sendTask_offerReturn", "serviceTask_stopDelivery");
        story(followUp).isEnded().hasPassed("serviceTask_closeCalledBackParcel", "endEvent_parcelCalledBack")
                .hasNotPassed("callActivity_handleLoss", "serviceTask_confirmDelivery");
        assertThat(reader.get(number).shipments()).extracting(shipment -> shipment.state()).containsExactly(ShipmentState.CALLED_BACK);
        assertThat(reader.get(number).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(state(number)).isEqualTo(CancellationState.CANCELLED);
        assertThat(told(number)).containsOnlyOnce(MessageStep.PARCEL_CALLED_BACK)
                .doesNotContain(MessageStep.CANCELLATION_TOO_LATE, MessageStep.RETURN_ACCEPTED, MessageStep.DELIVERY_CONFIRMATION);
        assertThat(stock.level(sku).onHand()).as("not here yet").isEqualTo(45);
        assertThat(payments.balance(number).refunded().isZero()).as("the money waits for the goods").isTrue();

        takeIn(number);
        jobs.execute(number.value(), "serviceTask_determineRefund");
        tasks.complete(child(number, "refund"), "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));

        assertThat(stock.level(sku).onHand()).isEqualTo(50);
        assertThat(payments.balance(number).refunded()).hasToString("72.00 GBP");
        assertThat(payments.balance(number).owed().isZero()).isTrue();
        assertThat(payments.balance(number).dueBack().isZero()).isTrue();
        assertThat(returns.of(number)).singleElement().satisfies(goods -> {
            assertThat(goods.reason()).isEqualTo(ReturnReason.CALLED_BACK);
            assertThat(goods.state()).isEqualTo(ReturnState.SETTLED);
        });
        assertThat(told(number)).containsOnlyOnce(MessageStep.RETURN_SETTLED, MessageStep.REFUND);
        assertThat(types(number)).containsSubsequence("SHIPMENT_HANDED_OVER", "CANCELLATION_ASKED", "SHIPMENT_CALLED_BACK", "RETURN_ASKED",
                "CANCELLATION_CARRIED_OUT", "RETURN_RECEIVED", "REFUND_SETTLED", "RETURN_SETTLED");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list()).isEmpty();
    }

    @Test
    void aParcelThatIsOutForDeliveryIsNotAskedForAndCanBeSentBack() {
        OrderNumber number = onItsWay();
        tell(number, TrackingStatus.OUT_FOR_DELIVERY);
        ProcessInstance cancellation = cancel(number, Map.of());

        story(cancellation).isEnded().hasPassed("callActivity_callBack", "sendTask_offerReturn", "endEvent_goodsOnTheirWay")
                .hasNotPassed("serviceTask_settleCallBack");
        assertThat(passed(number, "serviceTask_noteNoIntercept")).isTrue();
        assertThat(passed(number, "serviceTask_askForIntercept")).isFalse();
        assertThat(types(number)).contains("PARCEL_GOES_ON");
        assertThat(told(number)).containsOnlyOnce(MessageStep.CANCELLATION_TOO_LATE).doesNotContain(MessageStep.PARCEL_CALLED_BACK);
        assertThat(returns.of(number)).isEmpty();
    }

    @Test
    void aParcelThatIsDeliveredInTheSameMinuteStaysWithItsCustomer() {
        OrderNumber number = onItsWay();
        ProcessInstance cancellation = cancel(number, Map.of());
        tell(number, TrackingStatus.DELIVERED);
        jobs.execute(number.value(), "serviceTask_askForIntercept");

        story(cancellation).isEnded().hasPassed("sendTask_offerReturn", "endEvent_goodsOnTheirWay");
        assertThat(reader.get(number).shipments()).extracting(shipment -> shipment.state()).containsExactly(ShipmentState.DELIVERED);
        assertThat(returns.of(number)).isEmpty();
        assertThat(state(number)).isEqualTo(CancellationState.NOT_POSSIBLE);
        story(child(number, "delivery-follow-up")).isWaitingAt("gateway_whatAnswer");
    }

    @Test
    void aParcelThatIsMissedIsLookedForAndNotCalledBack() {
        OrderNumber number = onItsWay();
        parcels.notReceived(shipment(number));
        ProcessInstance cancellation = cancel(number, Map.of());

        story(cancellation).isEnded().hasPassed("sendTask_offerReturn");
        story(child(number, "delivery-follow-up")).isWaitingAt("callActivity_handleLoss");
        assertThat(passed(number, "serviceTask_askForIntercept")).isFalse();
    }

    @Test
    void someOfItsPiecesDoNotCallAParcelBack() {
        OrderNumber number = onItsWay();
        ProcessInstance cancellation = cancel(number, Map.of(1, 2));

        story(cancellation).isEnded().hasPassed("sendTask_offerReturn");
        assertThat(passed(number, "serviceTask_askForIntercept")).isFalse();
    }

    @Test
    void allPiecesOfItCallAParcelBackThoughAnotherFollows() {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 60)).partial());
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        send(number);
        ProcessInstance cancellation = cancel(number, Map.of(1, 50));
        jobs.execute(number.value(), "serviceTask_stopDelivery");

        story(cancellation).as("the pieces that wait are given up first").isEnded().hasPassed("serviceTask_settleCancellation", "endEvent_cancelled");
        assertThat(reader.get(number).lines().get(0).wanted()).isEqualTo(50);
    }

    @Test
    void aWholeOrderIsCancelledInTheHouseAndCalledBackOnItsWay() {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 60)).partial());
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        send(number);
        ProcessInstance cancellation = cancel(number, Map.of());
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        jobs.execute(number.value(), "serviceTask_askForIntercept");

        story(cancellation).isEnded().hasPassedInOrder("serviceTask_settleCancellation", "callActivity_callBack_ofTheRest", "endEvent_cancelled")
                .hasNotPassed("sendTask_offerReturn_ofTheRest");
        assertThat(reader.get(number).shipments()).extracting(shipment -> shipment.state()).containsExactly(ShipmentState.CALLED_BACK);
        assertThat(returns.of(number)).singleElement().satisfies(goods -> assertThat(goods.lines().get(0).pieces()).isEqualTo(50));
        assertThat(told(number)).containsOnlyOnce(MessageStep.PARCEL_CALLED_BACK);
    }

    @Test
    void aParcelThatIsDeliveredThoughItWasCalledBackCanBeSentBack() {
        OrderNumber number = onItsWay();
        cancel(number, Map.of());
        jobs.execute(number.value(), "serviceTask_askForIntercept");
        tell(number, TrackingStatus.DELIVERED);
        tell(number, TrackingStatus.DELIVERED);

        String rma = returns.of(number).get(0).number();
        assertThat(reader.get(number).shipments()).extracting(shipment -> shipment.state()).containsExactly(ShipmentState.CALLED_BACK);
        assertThat(documents.find(number, "return-label", rma)).isPresent();
        assertThat(told(number)).containsOnlyOnce(MessageStep.RETURN_ACCEPTED);
        assertThat(types(number)).containsOnlyOnce("RETURN_DELIVERED");
        story(child(number, "order-return")).isWaitingAt("userTask_receiveReturn");
        assertThatThrownBy(() -> parcels.notReceived(shipment(number))).isInstanceOf(ConflictException.class).hasMessageContaining("called back");
    }

    @Test
    void aParcelIsAskedForOnceHoweverOftenItIsCancelled() {
        OrderNumber number = onItsWay();
        tell(number, TrackingStatus.OUT_FOR_DELIVERY);
        cancel(number, Map.of());
        tell(number, TrackingStatus.IN_TRANSIT);
        ProcessInstance again = cancel(number, Map.of());

        story(again).isEnded().hasPassed("sendTask_offerReturn");
        assertThat(passed(number, "serviceTask_askForIntercept")).isFalse();
        assertThat(types(number)).containsOnlyOnce("PARCEL_GOES_ON");
    }

    /** 5 pieces, 72.00 GBP gross, paid in advance by a consumer. */
    private OrderNumber onItsWay() {
        OrderNumber number = orders.place(returned.consumer(), Map.of(sku, 5));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        money.pay(number, "72.00", PaymentMethod.BANK_TRANSFER);
        send(number);
        return number;
    }

    private void send(OrderNumber number) {
        tasks.complete(child(number, "order-fulfilment"), "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(child(number, "order-fulfilment"), "userTask_checkAndPack",
                Map.of("checkResult", "PASSED", "weightGrams", 5200, "parcels", 1));
        jobs.execute(number.value(), "serviceTask_bookCarrier");
        tasks.complete(child(number, "order-shipping"), "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));
    }

    private ProcessInstance cancel(OrderNumber number, Map<Integer, Integer> pieces) {
        cancellations.ask(new CancellationRequest(number, AskedBy.CUSTOMER, CancellationReason.NOT_NEEDED, null, null, pieces));
        ProcessInstance cancellation = child(number, "order-cancellation");
        jobs.execute(number.value(), "serviceTask_recordCancellation");
        return cancellation;
    }

    private void takeIn(OrderNumber number) {
        ProcessInstance goods = child(number, "order-return");
        tasks.complete(goods, "userTask_receiveReturn", Map.of("receptionResult", "AS_ANNOUNCED"));
        tasks.complete(goods, "userTask_inspectReturn",
                Map.of("inspectionResult", "RESTOCK", "returnCause", "CHANGE_OF_MIND", "goodsDamage", "NONE", "valueDeduction", 0));
    }

    private void tell(OrderNumber number, TrackingStatus status) {
        String trackingNumber = consignments.find(shipment(number)).orElseThrow().trackingNumber();
        assertThat(tracking.record(new TrackingReport(trackingNumber, status, clock.instant(), null))).isTrue();
    }

    private ShipmentNumber shipment(OrderNumber number) {
        return reader.get(number).shipments().get(0).number();
    }

    private ProcessInstance child(OrderNumber number, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey(process).singleResult();
    }

    private boolean passed(OrderNumber number, String activity) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value())
                .processDefinitionKey("parcel-intercept").list().stream().anyMatch(instance -> engine.getHistoryService()
                        .createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityId(activity).count() > 0);
    }

    private CancellationState state(OrderNumber number) {
        return cancellations.of(number).stream().map(Cancellation::state).findFirst().orElseThrow();
    }

    private List<MessageStep> told(OrderNumber number) {
        return messages.of(number).stream().map(Message::step).toList();
    }

    private List<String> types(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }

    private static ProcessInstanceAssert story(ProcessInstance instance) {
        return BpmnAwareTests.assertThat(instance);
    }
}
