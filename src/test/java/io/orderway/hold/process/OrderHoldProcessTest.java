package io.orderway.hold.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.hold.Hold;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldStage;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.hold.Holds.Lifting;
import io.orderway.hold.Holds.Placement;
import io.orderway.hold.application.HoldWakeUps;
import io.orderway.order.OrderProgress;
import io.orderway.order.Timeline;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderHoldProcessTest {

    private static final String CLEAR = "userTask_clearHold";
    private static final String DECIDE = "userTask_decideOnOverdueHold";
    private static final Map<String, Object> LIFT = Map.of("holdAnswer", "LIFT", "liftCause", "SETTLED");

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Jobs jobs;
    private final HoldStage stage;
    private final Holds holds;
    private final HoldWakeUps wakeUps;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final OrderNumber order;
    private final Books books;

    OrderHoldProcessTest(ProcessEngine engine, RuntimeService runtime, HistoryService history, Jobs jobs, HoldStage stage, Holds holds,
            HoldWakeUps wakeUps, OrderProgress progress, Timeline timeline, WorkingCalendar calendar, TransactionTemplate transaction,
            TestOrders orders, Books books) {
        this.engine = engine;
        this.runtime = runtime;
        this.history = history;
        this.jobs = jobs;
        this.stage = stage;
        this.holds = holds;
        this.wakeUps = wakeUps;
        this.progress = progress;
        this.timeline = timeline;
        this.calendar = calendar;
        this.transaction = transaction;
        this.books = books;
        this.order = orders.place(orders.customer(), Map.of(orders.product(), 5));
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
    void theOwnerClearsTheHoldAndTheTimelineSaysWhy() {
        Hold hold = stage.hold(order, HoldType.PAYMENT);
        ProcessInstance process = stage.process(hold);
        assertThat(process).task(CLEAR).hasCandidateGroup("finance");

        stage.complete(order, CLEAR, "finance", LIFT);

        assertThat(process).isEnded().hasPassedInOrder("startEvent_holdPlaced", CLEAR, "serviceTask_liftHold", "endEvent_holdLifted");
        assertThat(process).hasNotPassed("serviceTask_escalateHold", "serviceTask_keepHold");
        assertThat(holds.isHeld(order)).isFalse();
        assertThat(events()).containsExactly("HOLD_PLACED Payment hold: Test of payment", "HOLD_LIFTED Payment hold: What it was about is settled");
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_LIFTED by a clerk""");
    }

    @Test
    void aHoldIsKeptUntilADayAndThenComesBack() {
        Hold hold = stage.hold(order, HoldType.CUSTOMER);
        LocalDate day = calendar.today().plusDays(10);

        stage.complete(order, CLEAR, "customer-service", Map.of("holdAnswer", "KEEP", "keepUntil", day.toString()));

        assertThat(stage.process(hold)).isWaitingAt("catchEvent_keptUntil");
        assertThat(holds.open(order)).singleElement().satisfies(kept -> assertThat(kept.keptUntil()).isEqualTo(day));
        jobs.execute(order.value(), "catchEvent_keptUntil");
        assertThat(stage.process(hold)).isWaitingAt(CLEAR);
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_KEPT by a clerk""");
    }

    @Test
    void nobodyKeepsAHoldForEverOrUntilYesterday() {
        stage.hold(order, HoldType.QUALITY);

        for (int days : List.of(-1, 0, 31)) {
            assertThatThrownBy(() -> stage.complete(order, CLEAR, "warehouse",
                    Map.of("holdAnswer", "KEEP", "keepUntil", calendar.today().plusDays(days).toString()))).hasMessageContaining("at most 30 days ahead");
        }
        stage.complete(order, CLEAR, "warehouse", Map.of("holdAnswer", "KEEP", "keepUntil", calendar.today().plusDays(30).toString()));
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_KEPT by a clerk""");
    }

    @Test
    void whoMayNotLiftItIsToldWhoMay() {
        stage.hold(order, HoldType.CREDIT);

        assertThatThrownBy(() -> stage.complete(order, CLEAR, "managers", Map.of("holdAnswer", "LIFT"))).hasMessageContaining("Why is it lifted?");
        assertThatThrownBy(() -> stage.complete(order, CLEAR, "warehouse", LIFT)).isInstanceOf(RuntimeException.class);
        assertThat(holds.isHeld(order)).isTrue();
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED""");
    }

    @Test
    void aHoldThatNobodyClearsIsHandedOnWhileItsOwnerKeepsHisTask() {
        Hold hold = stage.hold(order, HoldType.ADDRESS);
        ProcessInstance process = stage.process(hold);

        jobs.execute(order.value(), "boundaryEvent_notCleared");

        assertThat(process).isWaitingAt(CLEAR, DECIDE);
        assertThat(holds.open(order).get(0).escalatedAt()).isNotNull();
        assertThat(stage.openTasks(order, DECIDE)).hasSize(1);
        stage.complete(order, DECIDE, "managers", Map.of("holdAnswer", "LIFT", "liftCause", "ACCEPTED"));
        assertThat(process).isEnded().hasPassed("endEvent_overdueHoldLifted");
        assertThat(events()).contains("HOLD_ESCALATED Address hold was not cleared in time", "HOLD_LIFTED Address hold: Accepted as it is");
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_ESCALATED, HOLD_LIFTED by a clerk""");
    }

    @Test
    void aManagerKeepsItAndIsAskedAgainOnThatDay() {
        Hold hold = stage.hold(order, HoldType.STOCK);
        jobs.execute(order.value(), "boundaryEvent_notCleared");

        stage.complete(order, DECIDE, "managers", Map.of("holdAnswer", "KEEP", "keepUntil", calendar.today().plusDays(3).toString()));
        assertThat(stage.process(hold)).isWaitingAt(CLEAR, "catchEvent_overdueKeptUntil");
        assertThat(holds.open(order).get(0).escalatedAt()).isNull();

        jobs.execute(order.value(), "catchEvent_overdueKeptUntil");
        assertThat(stage.process(hold)).isWaitingAt(CLEAR, DECIDE);
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_ESCALATED, HOLD_KEPT by a clerk, HOLD_ESCALATED""");
    }

    @Test
    void aHoldThatIsWithTheManagersAlreadyIsNotHandedOnTwice() {
        stage.hold(order, HoldType.STOCK);
        jobs.execute(order.value(), "boundaryEvent_notCleared");
        stage.complete(order, CLEAR, "warehouse", Map.of("holdAnswer", "KEEP", "keepUntil", calendar.today().plusDays(1).toString()));
        jobs.execute(order.value(), "catchEvent_keptUntil");
        jobs.execute(order.value(), "boundaryEvent_notCleared");

        assertThat(stage.openTasks(order, CLEAR)).hasSize(1);
        assertThat(stage.openTasks(order, DECIDE)).hasSize(1);
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_ESCALATED, HOLD_KEPT by a clerk""");
    }

    @Test
    void aHoldLiftedOnTheSheetEndsItsProcess() {
        Hold hold = stage.hold(order, HoldType.COMPLIANCE);
        ProcessInstance process = stage.process(hold);

        assertThat(holds.lift(hold.id(), "Checked against the list")).isInstanceOf(Lifting.Lifted.class);

        assertThat(process).isEnded().hasPassed("endEvent_nothingToClear");
        assertThat(holds.lift(hold.id(), "Once more")).isInstanceOf(Lifting.NotOnHold.class);
        assertThat(holds.of(order)).singleElement().satisfies(lifted -> assertThat(lifted.liftedWhy()).isEqualTo("Checked against the list"));
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_LIFTED""");
    }

    @Test
    void severalHoldsAreLiftedOneByOne() {
        Hold payment = stage.hold(order, HoldType.PAYMENT);
        Hold address = stage.hold(order, HoldType.ADDRESS);
        Hold line = stage.hold(order, 1, HoldType.ADDRESS);
        assertThat(holds.open(order)).extracting(Hold::id).containsExactly(payment.id(), address.id(), line.id());

        assertThat(lastOne(holds.lift(payment.id(), "Paid"))).isFalse();
        assertThat(lastOne(holds.lift(line.id(), "Known"))).isFalse();
        assertThat(holds.isHeld(order)).isTrue();
        assertThat(lastOne(holds.lift(address.id(), "Found"))).isTrue();
        assertThat(holds.isHeld(order)).isFalse();
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_PLACED, HOLD_PLACED, HOLD_LIFTED, HOLD_LIFTED, HOLD_LIFTED""");
    }

    @Test
    void theSameCauseHoldsAnOrderOnceAlsoAfterItWasLifted() {
        HoldRequest request = HoldRequest.byRule(order, HoldType.CREDIT, "The limit was lowered", "limit-2026-11");
        assertThat(holds.place(request)).isInstanceOf(Placement.Placed.class);
        assertThat(holds.place(request)).isInstanceOf(Placement.AlreadyOnHold.class);

        assertThat(holds.lift(order, "limit-2026-11", "Raised again")).isInstanceOf(Lifting.Lifted.class);

        assertThat(holds.place(request)).isInstanceOf(Placement.AlreadyOnHold.class);
        assertThat(holds.isHeld(order)).isFalse();
        assertThat(holds.lift(order, "no-such-cause", "x")).isInstanceOf(Lifting.NotOnHold.class);
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_LIFTED""");
    }

    @Test
    void ofTwoWhoHoldItAtOnceOneDoesAndOfTwoWhoLiftItOneDoes() throws Exception {
        List<Placement> placements = AtOnce.times(2, () -> holds.place(HoldRequest.byPerson(order, null, HoldType.PAYMENT, "Bank asks")));
        assertThat(placements).filteredOn(Placement.Placed.class::isInstance).hasSize(1);
        assertThat(placements).filteredOn(Placement.AlreadyOnHold.class::isInstance).hasSize(1);
        Hold hold = holds.open(order).get(0);
        ProcessInstance process = stage.process(hold);

        List<Lifting> liftings = AtOnce.times(2, () -> holds.lift(hold.id(), "Bank has answered"));

        assertThat(liftings).filteredOn(Lifting.Lifted.class::isInstance).hasSize(1);
        assertThat(events()).filteredOn(event -> event.startsWith("HOLD_LIFTED")).hasSize(1);
        wakeUps.sweep();
        assertThat(process).isEnded();
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_LIFTED""");
    }

    @Test
    void liftedOnTheSheetAtTheSecondOfItsTaskEndsOnce() throws Exception {
        Hold hold = stage.hold(order, HoldType.PAYMENT);
        ProcessInstance process = stage.process(hold);
        String task = stage.openTasks(order, CLEAR).get(0).getId();

        AtOnce.times(2, () -> {
            if (Thread.currentThread().getName().endsWith("-1")) {
                holds.lift(hold.id(), "Lifted on the sheet");
            } else {
                try {
                    engine.getTaskService().complete(task, LIFT);
                } catch (RuntimeException tooLate) {
                    assertThat(tooLate.getMessage()).containsAnyOf("no longer needed", "same moment", "completed", "changed");
                }
            }
            return null;
        });

        wakeUps.sweep();
        assertThat(process).isEnded();
        assertThat(events()).filteredOn(event -> event.startsWith("HOLD_LIFTED")).hasSize(1);
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED, HOLD_LIFTED""");
    }

    @Test
    void whatIsPlacedAndRolledBackLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            stage.hold(order, HoldType.QUALITY);
            status.setRollbackOnly();
        });

        assertThat(holds.of(order)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("order-hold").processInstanceBusinessKey(order.value()).count()).isZero();
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED""");
    }

    @Test
    void anOrderThatEndsIsHeldNoMoreAndAnEndedOneIsNotHeld() {
        Hold hold = stage.hold(order, HoldType.CUSTOMER);
        ProcessInstance process = stage.process(hold);

        progress.cancel(order, "The customer withdraws it");

        assertThat(process).isEnded();
        assertThat(holds.open(order)).isEmpty();
        assertThat(holds.place(HoldRequest.byPerson(order, null, HoldType.CUSTOMER, "Too late"))).isInstanceOf(Placement.OrderHasEnded.class);
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      ORDER_CANCELLED
                timeline  ORDER_RECEIVED, HOLD_PLACED, ORDER_CANCELLED, HOLD_LIFTED""");
    }

    @Test
    void aLineThatIsNotThereCannotBeHeld() {
        assertThatThrownBy(() -> stage.hold(order, 7, HoldType.STOCK)).isInstanceOf(NotFoundException.class).hasMessageContaining("no line 7");
        assertThatThrownBy(() -> stage.hold(OrderNumber.of("SO-9999999"), HoldType.STOCK)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> HoldRequest.byPerson(order, null, HoldType.STOCK, "x".repeat(301))).isInstanceOf(IllegalArgumentException.class);
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED""");
    }

    @Test
    void noReasonOfAHoldStandsInTheEngine() {
        holds.place(HoldRequest.byPerson(order, null, HoldType.CUSTOMER, "Zanzibar has a cold"));

        assertThat(history.createHistoricVariableInstanceQuery().list()).noneMatch(variable -> String.valueOf(variable.getValue()).contains("Zanzibar"));
        books.of(order).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, HOLD_PLACED""");
    }

    private static boolean lastOne(Lifting lifting) {
        return ((Lifting.Lifted) lifting).lastOne();
    }

    private List<String> events() {
        return timeline.of(order).stream().filter(entry -> entry.type().startsWith("HOLD_"))
                .map(entry -> entry.type() + " " + entry.detail()).toList();
    }
}
