package io.orderway.inventory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestDays;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.delay.DelayTrigger;
import io.orderway.delay.Delays;
import io.orderway.inventory.IncomingGoods;
import io.orderway.inventory.Stock;
import io.orderway.inventory.application.PromiseDelivery;
import io.orderway.inventory.application.ReserveStock;
import io.orderway.inventory.application.RevisePromises;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PromiseHistory;
import io.orderway.order.PromiseHistory.MadePromise;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class PromiseRevisionProcessTest {

    private static final String REVISE = "serviceTask_revisePromises";
    private static final int HANDLING_AND_PARCEL = 4;
    private static final int LEAD_TIME = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private IncomingGoods incoming;
    @Autowired
    private Stock stock;
    @Autowired
    private ReserveStock reserveStock;
    @Autowired
    private PromiseDelivery promises;
    @Autowired
    private RevisePromises revision;
    @Autowired
    private PromiseHistory history;
    @Autowired
    private Delays delays;
    @Autowired
    private Messages messages;
    @Autowired
    private TestOrders orders;
    @Autowired
    private OrderReader reader;
    @Autowired
    private OrderProgress progress;
    @Autowired
    private TestDays days;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private TransactionTemplate transaction;

    private Sku sku;
    private String purchaseOrder;
    private LocalDate expected;

    @BeforeEach
    void goodsAreToCome() {
        ProcessEngineTests.init(engine);
        runAll();
        sku = orders.product();
        purchaseOrder = "PO-" + sku;
        expected = calendar.today().plusDays(30);
        incoming.expect(purchaseOrder, 1, sku, 100, expected);
    }

    @Test
    void aSuppliersLaterDateMovesThePromiseAndBeginsOneHandlingOfTheDelay() {
        OrderNumber number = waiting(8);
        incoming.expect(purchaseOrder, 1, sku, 100, expected.plusDays(14));
        assertThat(promised(number)).as("whoever enters the date does not wait for it").isEqualTo(delivered(expected));
        ProcessInstance started = started();
        runAll();

        assertThat(started).isEnded().hasPassedInOrder("startEvent_expectationChanged", REVISE, "gateway_promisesLeft", "endEvent_promisesRevised");
        LocalDate moved = delivered(expected.plusDays(14));
        assertThat(promised(number)).isEqualTo(moved);
        assertThat(reader.get(number).firstPromisedDate()).isEqualTo(delivered(expected));
        assertThat(history.of(number)).extracting(MadePromise::version, MadePromise::date).containsExactly(
                tuple(1, delivered(expected)), tuple(2, moved));
        assertThat(history.of(number).get(1).cause()).isEqualTo("Purchase order %s is expected on %s instead of %s".formatted(purchaseOrder,
                DAY.format(expected.plusDays(14)), DAY.format(expected)));
        assertThat(delays.of(number)).singleElement().satisfies(delay -> {
            assertThat(delay.trigger()).isEqualTo(DelayTrigger.SUPPLIER);
            assertThat(delay.promisedOn()).isEqualTo(delivered(expected));
            assertThat(delay.newDate()).isEqualTo(moved);
        });
        assertThat(messages.of(number)).extracting(Message::step).as("the delay is told by its own notice").doesNotContain(MessageStep.NEW_DELIVERY_DATE);

        incoming.expect(purchaseOrder, 1, sku, 100, expected.plusDays(21));
        runAll();
        assertThat(promised(number)).isEqualTo(delivered(expected.plusDays(21)));
        assertThat(delays.of(number)).singleElement().satisfies(delay -> assertThat(delay.newDate()).isEqualTo(delivered(expected.plusDays(21))));
    }

    @Test
    void goodsThatDoNotComeAtAllHaveToBeBought() {
        expected = calendar.today().plusDays(3);
        incoming.expect(purchaseOrder, 1, sku, 100, expected);
        OrderNumber number = waiting(8);
        incoming.withdraw(purchaseOrder);
        runAll();

        assertThat(promised(number)).isEqualTo(delivered(calendar.today().plusDays(LEAD_TIME)));
        assertThat(history.of(number).get(1).cause()).isEqualTo("Nothing more comes of %s with purchase order %s".formatted(sku, purchaseOrder));
        assertThat(delays.of(number)).hasSize(1);
    }

    @Test
    void whereFewerPiecesComeTheLastInTheQueueGetThemLater() {
        OrderNumber first = waiting(60);
        OrderNumber second = waiting(30);
        incoming.expect("LATER-" + purchaseOrder, 1, sku, 50, expected.plusDays(30));
        incoming.expect(purchaseOrder, 1, sku, 70, expected);
        runAll();

        assertThat(promised(first)).isEqualTo(delivered(expected));
        assertThat(promised(second)).isEqualTo(delivered(expected.plusDays(30)));
        assertThat(delays.of(first)).isEmpty();
    }

    @Test
    void anEarlierDateDisturbsNobody() {
        OrderNumber number = waiting(8);
        incoming.expect(purchaseOrder, 1, sku, 100, expected.minusDays(20));
        runAll();

        assertThat(promised(number)).isEqualTo(delivered(expected));
        assertThat(history.of(number)).hasSize(1);
        assertThat(delays.of(number)).isEmpty();
    }

    @Test
    void aLaterDateThatTheCustomerWishesIsNotBroken() {
        LocalDate wished = calendar.plusWorkingDays(expected.plusDays(90), 0);
        OrderNumber number = allocated(orders.place(orders.draft(orders.customer(), Map.of(sku, 8)).requestedFor(wished)));
        incoming.expect(purchaseOrder, 1, sku, 100, expected.plusDays(14));
        runAll();

        assertThat(promised(number)).isEqualTo(wished);
        assertThat(delays.of(number)).isEmpty();
    }

    @Test
    void goodsThatComeAreNotMissed() {
        OrderNumber number = waiting(8);
        transaction.executeWithoutResult(status -> {
            incoming.expect(purchaseOrder, 1, sku, 0, null);
            stock.bookIn(sku, Quantity.of(100), "Delivery note 1");
        });
        runAll();

        assertThat(promised(number)).isEqualTo(delivered(expected));
        assertThat(delays.of(number)).isEmpty();
    }

    @Test
    void whoGoesFirstTakesTheGoodsAndTheOthersArePromisedALaterDay() {
        OrderNumber number = waiting(80);
        OrderNumber rush = orders.place(orders.customer(), Map.of(sku, 50));
        progress.judgeUrgency(rush, Urgency.RUSH, "as told");
        allocated(rush);
        incoming.expect("LATER-" + purchaseOrder, 1, sku, 50, expected.plusDays(30));
        runAll();

        assertThat(promised(number)).isEqualTo(delivered(expected.plusDays(30)));
    }

    @Test
    void aDateForWhichNobodyWaitsStartsNothing() {
        incoming.expect(purchaseOrder, 1, sku, 100, expected.plusDays(14));

        assertThat(jobs()).isEmpty();
    }

    @Test
    void theSameExpectationAgainStartsNothing() {
        waiting(8);
        incoming.expect(purchaseOrder, 1, sku, 100, expected);

        assertThat(jobs()).isEmpty();
    }

    @Test
    void aPurchaseOrderOfManyLinesAsksOnce() {
        waiting(8);
        Sku other = orders.product();
        incoming.expect(purchaseOrder, 2, other, 100, expected);
        allocated(orders.place(orders.customer(), Map.of(other, 3)));
        incoming.withdraw(purchaseOrder);

        assertThat(jobs()).hasSize(1);
    }

    @Test
    void manyOrdersAreWorkedOffAFewAtATime() {
        List<OrderNumber> all = IntStream.range(0, 25).mapToObj(n -> waiting(2)).toList();
        incoming.expect(purchaseOrder, 1, sku, 100, expected.plusDays(14));

        List<Integer> moved = new ArrayList<>();
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            management.executeJob(jobs.get(0).getId());
            moved.add((int) all.stream().filter(number -> promised(number).equals(delivered(expected.plusDays(14)))).count());
        }
        assertThat(moved).containsExactly(20, 25);
    }

    @Test
    void revisionsThatRunAtOnceMoveEachPromiseOnce() throws Exception {
        List<OrderNumber> all = IntStream.range(0, 25).mapToObj(n -> waiting(2)).toList();
        incoming.expect(purchaseOrder, 1, sku, 100, expected.plusDays(14));
        ExecutorService pool = Executors.newFixedThreadPool(3);
        for (Future<Object> run : pool.invokeAll(Collections.nCopies(3, Executors.callable(this::reviseAll)))) {
            run.get();
        }
        pool.shutdown();
        runAll();

        assertThat(all).allSatisfy(number -> {
            assertThat(promised(number)).isEqualTo(delivered(expected.plusDays(14)));
            assertThat(history.of(number)).hasSize(2);
            assertThat(delays.of(number)).hasSize(1);
        });
    }

    @Test
    void whatAnEndedOrderWasPromisedIsForTheNext() {
        OrderNumber ended = waiting(100);
        progress.cancel(ended, "as told");

        assertThat(promised(waiting(100))).isEqualTo(delivered(expected));
    }

    private void reviseAll() {
        boolean left = true;
        while (left) {
            left = revision.reviseSome();
        }
    }

    private OrderNumber waiting(int pieces) {
        return allocated(orders.place(orders.customer(), Map.of(sku, pieces)));
    }

    private OrderNumber allocated(OrderNumber number) {
        progress.release(number);
        OrderView order = reader.get(number);
        transaction.executeWithoutResult(status -> {
            reserveStock.reserve(number);
            promises.promise(number, order.urgency() == Urgency.RUSH ? 1 : 2);
        });
        return number;
    }

    private LocalDate promised(OrderNumber number) {
        return reader.get(number).promisedDate();
    }

    private LocalDate delivered(LocalDate inHouseOn) {
        return days.after(inHouseOn, HANDLING_AND_PARCEL);
    }

    private ProcessInstance started() {
        return runtime.createProcessInstanceQuery().processInstanceId(jobs().get(0).getProcessInstanceId()).singleResult();
    }

    private List<Job> jobs() {
        return management.createJobQuery().activityId(REVISE).list();
    }

    private void runAll() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            management.executeJob(jobs.get(0).getId());
        }
    }
}
