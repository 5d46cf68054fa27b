package io.orderway.inventory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestDays;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StockAllocationProcessTest {

    /** What the tables handling-time and carrier-selection say of an order that does not hurry and stays in the country. */
    private static final int HANDLING = 2;
    private static final int PARCEL_AT_HOME = 2;

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final Jobs jobs;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final OrderReader reader;
    private final OrderCorrections corrections;
    private final Stock stock;
    private final Backorders backorders;
    private final FulfilmentQueue queue;
    private final WorkingCalendar calendar;
    private final TestDays days;
    private final Customer customer;
    private final Sku sku;

    StockAllocationProcessTest(ProcessEngine engine, Jobs jobs, TestOrders orders, OrderProgress progress, OrderReader reader,
            OrderCorrections corrections, Stock stock, Backorders backorders, FulfilmentQueue queue, WorkingCalendar calendar,
            TestDays days) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.history = engine.getHistoryService();
        this.jobs = jobs;
        this.orders = orders;
        this.progress = progress;
        this.reader = reader;
        this.corrections = corrections;
        this.stock = stock;
        this.backorders = backorders;
        this.queue = queue;
        this.calendar = calendar;
        this.days = days;
        this.customer = orders.customer();
        this.sku = orders.product();
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void whatIsInStockIsReservedAndPromisedAtOnce() {
        bookIn(10);
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 4)));

        ProcessInstance allocation = allocate(number);

        assertThat(allocation).isEnded().hasPassedInOrder("startEvent_goodsWanted", "serviceTask_reserveStock",
                "businessRuleTask_handlingTime", "serviceTask_promiseDelivery", "endEvent_goodsReserved");
        assertThat(allocation).hasNotPassed("endEvent_nothingToDeliver", "gateway_waitForStock");
        assertThat(facts(allocation)).containsEntry("shipmentNumber", number + "-1").containsEntry("backorderOpen", false)
                .containsEntry("orderClosed", false);
        OrderView order = reader.get(number);
        assertThat(order.shipments()).hasSize(1);
        assertThat(order.promisedDate()).isEqualTo(days.parcelIn(HANDLING + PARCEL_AT_HOME));
    }

    @Test
    void theDaysUnderWayAreNotPromisedToWhomCollectsTheGoods() {
        bookIn(10);
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 4)).collection());

        allocate(number);

        assertThat(reader.get(number).promisedDate()).isEqualTo(days.atTheCounterIn(HANDLING));
    }

    @Test
    void theWarehouseKnowsHowLongAShipmentWillBeUnderWay() {
        bookIn(10);
        OrderNumber sent = released(orders.draft(customer, Map.of(sku, 4)));
        OrderNumber collected = released(orders.draft(customer, Map.of(sku, 4)).collection());
        List.of(sent, collected).forEach(this::allocate);

        assertThat(queue.waiting()).filteredOn(waiting -> List.of(sent, collected).contains(waiting.shipment().orderNumber()))
                .extracting(FulfilmentQueue.Waiting::transitDays).containsExactly(PARCEL_AT_HOME, 0);
    }

    @Test
    void aDateThatTheCustomerWishesLaterIsPromised() {
        bookIn(10);
        LocalDate wished = calendar.plusWorkingDays(calendar.today().plusDays(60), 0);
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 4)).requestedFor(wished));

        allocate(number);

        assertThat(reader.get(number).promisedDate()).isEqualTo(wished);
    }

    @Test
    void aSundayThatTheCustomerWishesBecomesTheWorkingDayAfterIt() {
        bookIn(10);
        LocalDate sunday = calendar.today().plusDays(60).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 4)).requestedFor(sunday));

        allocate(number);

        assertThat(reader.get(number).promisedDate()).isEqualTo(calendar.plusWorkingDays(sunday, 0)).isAfter(sunday);
    }

    @Test
    void whatIsThereGoesAndTheRestStaysOpenWhereTheCustomerTakesParts() {
        bookIn(3);
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 4)).partial());

        ProcessInstance allocation = allocate(number);

        assertThat(allocation).isEnded().hasPassed("endEvent_goodsReserved");
        assertThat(facts(allocation)).containsEntry("backorderOpen", true);
        assertThat(reader.get(number).goods().get(0).open()).isEqualTo(1);
    }

    @Test
    void whatIsShortIsPromisedAfterTheLeadTimeAndGoesOnWhenStockIsBookedIn() {
        bookIn(3);
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 4)));

        ProcessInstance allocation = allocate(number);
        assertThat(allocation).isWaitingAt("gateway_waitForStock");
        assertThat(reader.get(number).firstPromisedDate()).isEqualTo(days.after(calendar.today().plusDays(10), HANDLING + PARCEL_AT_HOME));

        bookIn(1);
        releaseBackorders();
        jobs.execute(number.value(), "gateway_joinArrival");

        assertThat(allocation).isEnded().hasPassedInOrder("gateway_waitForStock", "catchEvent_stockArrived", "endEvent_goodsReserved");
        assertThat(reader.get(number).promisedDate()).isEqualTo(days.parcelIn(HANDLING + PARCEL_AT_HOME));
        assertThat(backorders.of(number)).isEmpty();
        assertThat(stock.level(sku).available()).isZero();
    }

    @Test
    void aReceiptThatIsTooSmallWakesNobody() {
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 4)));
        ProcessInstance allocation = allocate(number);

        bookIn(3);
        releaseBackorders();

        assertThat(allocation).isWaitingAt("gateway_waitForStock");
    }

    @Test
    void theMostUrgentAndThenTheOldestIsServedFirst() {
        OrderNumber old = released(orders.draft(customer, Map.of(sku, 2)));
        OrderNumber young = released(orders.draft(customer, Map.of(sku, 2)));
        OrderNumber urgent = released(orders.draft(customer, Map.of(sku, 2)));
        progress.judgeUrgency(urgent, Urgency.RUSH, "Requested for tomorrow");
        List.of(young, old, urgent).forEach(this::allocate);
        assertThat(backorders.waiting()).extracting(Backorders.Backorder::number).filteredOn(List.of(old, young, urgent)::contains)
                .containsExactly(urgent, old, young);

        bookIn(4);
        releaseBackorders();

        jobs.execute(urgent.value(), "gateway_joinArrival");
        jobs.execute(old.value(), "gateway_joinArrival");
        assertThat(reader.get(young).shipments()).isEmpty();
        assertThat(backorders.of(young)).isPresent();
    }

    @Test
    void whatACancelledOrderGivesBackGoesToTheNext() {
        bookIn(2);
        OrderNumber first = released(orders.draft(customer, Map.of(sku, 2)));
        OrderNumber second = released(orders.draft(customer, Map.of(sku, 2)));
        allocate(first);
        ProcessInstance waiting = allocate(second);

        progress.cancel(first, "Customer changed his mind");
        releaseBackorders();
        jobs.execute(second.value(), "gateway_joinArrival");

        assertThat(waiting).isEnded().hasPassed("endEvent_goodsReserved");
    }

    @Test
    void whatWasGivenToAnOrderIsNotTakenByARushThatComesLater() {
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 2)));
        ProcessInstance allocation = allocate(number);
        bookIn(2);
        releaseBackorders();
        OrderNumber urgent = released(orders.draft(customer, Map.of(sku, 2)));
        progress.judgeUrgency(urgent, Urgency.RUSH, "Requested for tomorrow");

        assertThat(allocate(urgent)).isWaitingAt("gateway_waitForStock");
        jobs.execute(number.value(), "gateway_joinArrival");

        assertThat(allocation).isEnded();
        assertThat(reader.get(number).shipments()).hasSize(1);
    }

    @Test
    void anOrderThatWasWokenInVainWaitsAgainWithItsPlaceInTheQueueAndOthersGetItsGoods() {
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 2)));
        ProcessInstance allocation = allocate(number);
        OrderNumber behind = released(orders.draft(customer, Map.of(sku, 2)));
        allocate(behind);
        bookIn(2);
        releaseBackorders();
        corrections.correctQuantity(number, 1, 5, "The customer rang");

        jobs.execute(number.value(), "gateway_joinArrival");

        assertThat(allocation).isWaitingAt("gateway_waitForStock");
        assertThat(backorders.of(number)).get().extracting(Backorders.Backorder::since).isEqualTo(reader.get(number).receivedAt());
        releaseBackorders();
        jobs.execute(behind.value(), "gateway_joinArrival");
        assertThat(reader.get(behind).shipments()).hasSize(1);
    }

    @Test
    void whatHasComeInBelongsToWhomWaitsForItEvenBeforeHeIsAwake() {
        OrderNumber waiting = released(orders.draft(customer, Map.of(sku, 2)));
        allocate(waiting);
        bookIn(3);
        ProcessInstance early = allocate(released(orders.draft(customer, Map.of(sku, 2))));
        ProcessInstance small = allocate(released(orders.draft(customer, Map.of(sku, 1))));
        assertThat(early).as("comes by before the receipt was looked through").isWaitingAt("gateway_waitForStock");
        assertThat(small).as("takes what is left over").isEnded();

        releaseBackorders();
        ProcessInstance late = allocate(released(orders.draft(customer, Map.of(sku, 2))));
        assertThat(late).as("comes by while the other is being woken").isWaitingAt("gateway_waitForStock");
        jobs.execute(waiting.value(), "gateway_joinArrival");

        assertThat(reader.get(waiting).shipments()).hasSize(1);
        assertThat(stock.level(sku).available()).isZero();
    }

    @Test
    void anOrderThatCannotGoYetHoldsUpNobody() {
        bookIn(2);
        allocate(released(orders.draft(customer, Map.of(sku, 3))));

        ProcessInstance next = allocate(released(orders.draft(customer, Map.of(sku, 2))));

        assertThat(next).isEnded().hasPassed("endEvent_goodsReserved");
    }

    @Test
    void whatACancelledOrderWasWokenForGoesToTheNext() {
        OrderNumber first = released(orders.draft(customer, Map.of(sku, 2)));
        OrderNumber second = released(orders.draft(customer, Map.of(sku, 2)));
        allocate(first);
        bookIn(2);
        releaseBackorders();
        ProcessInstance waiting = allocate(second);
        assertThat(waiting).isWaitingAt("gateway_waitForStock");

        progress.cancel(first, "Customer changed his mind");
        releaseBackorders();
        jobs.execute(second.value(), "gateway_joinArrival");

        assertThat(waiting).isEnded().hasPassed("endEvent_goodsReserved");
    }

    @Test
    void whatAWaitingOrderDoesNotWantAnyMoreGoesToTheNext() {
        OrderNumber first = released(orders.draft(customer, Map.of(sku, 3)));
        OrderNumber second = released(orders.draft(customer, Map.of(sku, 2)));
        allocate(first);
        bookIn(3);
        releaseBackorders();
        ProcessInstance waiting = allocate(second);
        assertThat(waiting).isWaitingAt("gateway_waitForStock");

        corrections.correctQuantity(first, 1, 1, "Customer wants one only");
        jobs.execute(first.value(), "gateway_joinArrival");
        releaseBackorders();
        jobs.execute(second.value(), "gateway_joinArrival");

        assertThat(waiting).isEnded().hasPassed("endEvent_goodsReserved");
        assertThat(stock.level(sku).available()).isZero();
    }

    @Test
    void aLineClosedByAClerkLetsTheOrderMoveOn() {
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 2)));
        ProcessInstance allocation = allocate(number);

        backorders.closeRemainder(number, 1, "Customer does not wait");
        jobs.execute(number.value(), "gateway_joinArrival");

        assertThat(allocation).isEnded().hasPassed("endEvent_nothingToDeliver");
        assertThat(facts(allocation)).containsEntry("orderClosed", true).containsEntry("backorderOpen", false);
    }

    @Test
    void aCorrectedArticleIsLookedForAtOnce() {
        Sku other = orders.product();
        stock.bookIn(other, Quantity.of(5), "Delivery note 1");
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 2)));
        ProcessInstance allocation = allocate(number);

        corrections.correctSku(number, 1, other.value(), "The one that was meant", "Customer meant the other");
        jobs.execute(number.value(), "gateway_joinArrival");

        assertThat(allocation).isEnded().hasPassed("endEvent_goodsReserved");
        assertThat(stock.level(other).reserved()).isEqualTo(2);
    }

    @Test
    void afterTenWorkingDaysTheDeskMayKeepWaiting() {
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 2)));
        ProcessInstance allocation = allocate(number);

        Task review = review(number);
        assertThat(review.getDueDate()).isNotNull();
        tasks.complete(review.getId(), Map.of("backorderAnswer", "WAIT"));

        assertThat(allocation).isWaitingAt("gateway_waitForStock").hasNotPassed("serviceTask_closeRemainder");
    }

    @Test
    void afterTenWorkingDaysTheDeskMayCloseTheRemainder() {
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 2)));
        ProcessInstance allocation = allocate(number);

        tasks.complete(review(number).getId(), Map.of("backorderAnswer", "CLOSE"));

        assertThat(allocation).isEnded().hasPassedInOrder("userTask_reviewBackorder", "serviceTask_closeRemainder", "endEvent_nothingToDeliver");
        assertThat(reader.get(number).goods().get(0).wanted()).isZero();
        assertThat(backorders.of(number)).isEmpty();
    }

    @Test
    void stockThatArrivesDuringTheReviewEndsIt() {
        OrderNumber number = released(orders.draft(customer, Map.of(sku, 2)));
        ProcessInstance allocation = allocate(number);
        review(number);

        bookIn(2);
        releaseBackorders();
        jobs.execute(number.value(), "gateway_joinArrival");

        assertThat(allocation).isEnded().hasPassed("boundaryEvent_stockArrivedInReview", "endEvent_goodsReserved");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).count()).isZero();
    }

    private OrderNumber released(TestOrders.Draft draft) {
        OrderNumber number = orders.place(draft);
        progress.release(number);
        return number;
    }

    private ProcessInstance allocate(OrderNumber number) {
        return runtime.startProcessInstanceByKey("stock-allocation", number.value(), Map.of("orderNumber", number.value(), "taskPriority", 50));
    }

    private Task review(OrderNumber number) {
        jobs.executeTimer(number.value(), "catchEvent_waitedTooLong", 10);
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("userTask_reviewBackorder").singleResult();
    }

    private void bookIn(int pieces) {
        stock.bookIn(sku, Quantity.of(pieces), "Delivery note 1");
    }

    private void releaseBackorders() {
        jobs.releaseBackorders();
    }

    private Map<String, Object> facts(ProcessInstance instance) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .collect(Collectors.toMap(HistoricVariableInstance::getName, HistoricVariableInstance::getValue));
    }
}
