package io.orderway.inventory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BackorderReleaseProcessTest {

    private static final int ORDERS = 60;
    private static final int RACED = 30;

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Jobs jobs;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final OrderReader reader;
    private final Stock stock;
    private final Backorders backorders;
    private final JdbcClient jdbc;
    private final Customer customer;
    private final Sku sku;

    BackorderReleaseProcessTest(ProcessEngine engine, Jobs jobs, TestOrders orders, OrderProgress progress, OrderReader reader, Stock stock,
            Backorders backorders, JdbcClient jdbc) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.jobs = jobs;
        this.orders = orders;
        this.progress = progress;
        this.reader = reader;
        this.stock = stock;
        this.backorders = backorders;
        this.jdbc = jdbc;
        this.customer = orders.customer();
        this.sku = orders.product();
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void aReceiptForWhichNobodyWaitsStartsNothing() {
        long before = releases().size();

        stock.bookIn(sku, Quantity.of(1), "Delivery note 1");

        assertThat(releases()).hasSize((int) before);
    }

    @Test
    void aReceiptForWhichAnOrderWaitsWakesItOnce() {
        OrderNumber number = released();
        ProcessInstance allocation = allocate(number);
        assertThat(allocation).isWaitingAt("gateway_waitForStock");
        List<String> before = releases().stream().map(Job::getId).toList();

        stock.bookIn(sku, Quantity.of(1), "Delivery note 2");
        Job job = releases().stream().filter(release -> !before.contains(release.getId())).findFirst().orElseThrow();
        ProcessInstance release = runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        assertThat(reader.get(number).shipments()).as("whoever books in does not wait for it").isEmpty();
        runUntilQuiet();

        assertThat(release).isEnded().hasPassedInOrder("startEvent_stockFreed", "serviceTask_rankWaitingOrders", "serviceTask_assignArrivals",
                "serviceTask_releaseBackorders", "endEvent_backordersReleased");
        assertThat(release).hasNotPassed("startEvent_sweepDue", "serviceTask_findOverlooked");
        assertThat(allocation).isEnded().hasPassed("catchEvent_stockArrived", "endEvent_goodsReserved");
        assertThat(reader.get(number).shipments()).hasSize(1);
        assertThat(reader.get(number).state()).isEqualTo(OrderState.IN_DELIVERY);
        assertThat(stock.level(sku).reserved()).isEqualTo(1);
    }

    @Test
    void theSweepFindsAnOrderThatNobodyWoke() {
        OrderNumber number = released();
        ProcessInstance allocation = allocate(number);
        jdbc.sql("""
                insert into stock_movement (sku, at, cause, on_hand_change, reserved_change, reason, actor)
                values (:sku, now(), 'RECEIPT', 1, 0, 'Booked beside the application', 'Test')
                """).param("sku", sku.value()).update();
        runUntilQuiet();

        management.createJobQuery().activityId("startEvent_sweepDue").list().forEach(job -> management.executeJob(job.getId()));
        assertThat(releases()).isNotEmpty();
        ProcessInstance release = runtime.createProcessInstanceQuery().processInstanceId(releases().get(0).getProcessInstanceId()).singleResult();
        runUntilQuiet();

        assertThat(release).isEnded().hasPassedInOrder("startEvent_sweepDue", "serviceTask_findOverlooked", "serviceTask_rankWaitingOrders",
                "serviceTask_assignArrivals", "serviceTask_releaseBackorders", "endEvent_backordersReleased");
        assertThat(release).hasNotPassed("startEvent_stockFreed");
        assertThat(allocation).isEnded();
        assertThat(reader.get(number).shipments()).hasSize(1);
    }

    @Test
    void receiptsThatRaceTheAllocationLeaveNoOrderAsleepBesideItsGoods() throws Exception {
        List<OrderNumber> numbers = Stream.generate(this::released).limit(ORDERS).toList();
        List<Callable<Object>> race = new ArrayList<>();
        for (OrderNumber number : numbers) {
            race.add(() -> allocate(number));
            race.add(() -> stock.bookIn(sku, Quantity.of(1), "Delivery note of " + number));
        }
        ExecutorService pool = Executors.newFixedThreadPool(10);
        for (Future<Object> step : pool.invokeAll(race)) {
            step.get();
        }
        pool.shutdown();

        runUntilQuiet();

        assertThat(numbers).allSatisfy(number -> assertThat(reader.get(number).shipments()).hasSize(1));
        assertThat(backorders.waiting()).noneMatch(waiting -> numbers.contains(waiting.number()));
        assertThat(stock.level(sku).available()).isZero();
        assertThat(stock.level(sku).reserved()).isEqualTo(ORDERS);
    }

    @Test
    void anArrivalThatRacesTheAllocatorLeavesNoOrderAsleep() throws Exception {
        List<OrderNumber> numbers = Stream.generate(this::released).limit(RACED).toList();
        numbers.subList(0, RACED / 2).forEach(this::allocate);
        AtomicBoolean over = new AtomicBoolean();
        Set<String> taken = ConcurrentHashMap.newKeySet();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<?>> allocators = Stream.generate(() -> pool.submit(() -> allocateUntil(over, taken))).limit(2).<Future<?>>map(future -> future).toList();
        List<Future<?>> steps = new ArrayList<>();
        for (int n = 0; n < RACED; n++) {
            OrderNumber number = numbers.get(n);
            boolean waits = n < RACED / 2;
            boolean givesUp = n % 10 == 3;
            steps.add(pool.submit(() -> stock.bookIn(sku, Quantity.of(1), "Delivery note of " + number)));
            steps.add(pool.submit(() -> {
                if (!waits) {
                    allocate(number);
                }
                if (givesUp) {
                    untilItWorks(() -> progress.cancel(number, "Customer changed his mind"));
                }
            }));
        }
        for (Future<?> step : steps) {
            step.get();
        }
        over.set(true);
        for (Future<?> allocator : allocators) {
            allocator.get();
        }
        pool.shutdown();

        runUntilQuiet();

        List<OrderNumber> kept = numbers.stream().filter(number -> reader.get(number).state() != OrderState.CANCELLED).toList();
        assertThat(kept).hasSize(RACED - RACED / 10).allSatisfy(number -> assertThat(reader.get(number).shipments()).hasSize(1));
        assertThat(stock.level(sku).reserved()).isEqualTo(kept.size());
        assertThat(stock.level(sku).assigned()).isZero();
        assertThat(stock.level(sku).available()).isEqualTo(RACED - kept.size());
    }

    @Test
    void whoWasWokenAndHasNotMovedIsWokenAgain() {
        OrderNumber number = released();
        ProcessInstance allocation = allocate(number);
        stock.bookIn(sku, Quantity.of(1), "Delivery note 3");
        management.executeJob(releaseAt("serviceTask_rankWaitingOrders"));
        management.executeJob(releaseAt("serviceTask_assignArrivals"));
        jdbc.sql("update backorder set state = 'WOKEN', woken_at = now() - interval '16 minutes' where order_number = :order")
                .param("order", number.value()).update();
        runUntilQuiet();
        assertThat(allocation).isWaitingAt("gateway_waitForStock");
        assertThat(stock.level(sku).assigned()).as("its goods are kept for it").isEqualTo(1);

        management.createJobQuery().activityId("startEvent_sweepDue").list().forEach(job -> management.executeJob(job.getId()));
        runUntilQuiet();

        assertThat(allocation).isEnded();
        assertThat(stock.level(sku).assigned()).isZero();
        assertThat(stock.level(sku).reserved()).isEqualTo(1);
    }

    private String releaseAt(String activity) {
        List<Job> due = management.createJobQuery().activityId(activity).list();
        assertThat(due).hasSize(1);
        return due.get(0).getId();
    }

    /** As several nodes would: each job is done by one of them at a time, and again if it loses a race. */
    private void allocateUntil(AtomicBoolean over, Set<String> taken) {
        while (!over.get()) {
            due().stream().map(Job::getId).filter(taken::add).forEach(job -> {
                try {
                    management.executeJob(job);
                } catch (RuntimeException tryAgain) {
                    Thread.onSpinWait();
                } finally {
                    taken.remove(job);
                }
            });
        }
    }

    /** As whoever asks would: a lost race is tried again. */
    private static void untilItWorks(Runnable step) {
        for (int n = 0; n < 20; n++) {
            try {
                step.run();
                return;
            } catch (ConcurrencyFailureException lost) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("lost twenty races");
    }

    private OrderNumber released() {
        OrderNumber number = orders.place(customer, Map.of(sku, 1));
        progress.release(number);
        return number;
    }

    private ProcessInstance allocate(OrderNumber number) {
        return runtime.startProcessInstanceByKey("stock-allocation", number.value(), Map.of("orderNumber", number.value(), "taskPriority", 50));
    }

    /** As the job executor would, but here and now. */
    private void runUntilQuiet() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = due();
        }
    }

    private List<Job> due() {
        List<Job> due = new ArrayList<>(releases());
        due.addAll(management.createJobQuery().activityId("gateway_joinArrival").list());
        return due;
    }

    private List<Job> releases() {
        return jobs.releases();
    }
}
