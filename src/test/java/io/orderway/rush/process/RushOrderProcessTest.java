package io.orderway.rush.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.order.Urgency;
import io.orderway.rush.application.JudgeUrgency;
import io.orderway.rush.application.RushTables.Judgement;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RushOrderProcessTest {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final Jobs jobs;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final OrderReader reader;
    private final Shipments shipments;
    private final Timeline timeline;
    private final JudgeUrgency judgeUrgency;
    private final WorkingCalendar calendar;
    private final Sku sku;

    RushOrderProcessTest(ProcessEngine engine, Jobs jobs, TestOrders orders, OrderProgress progress, OrderReader reader, Shipments shipments,
            Timeline timeline, JudgeUrgency judgeUrgency, WorkingCalendar calendar) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.jobs = jobs;
        this.orders = orders;
        this.progress = progress;
        this.reader = reader;
        this.shipments = shipments;
        this.timeline = timeline;
        this.judgeUrgency = judgeUrgency;
        this.calendar = calendar;
        this.sku = orders.product();
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void anAcceptedRushKeepsItsUrgencyAndPriority() {
        OrderNumber number = rush();

        ProcessInstance decision = decide(number, "ACCEPT", "IMPORTANT_CUSTOMER");

        assertThat(decision).isEnded().hasPassedInOrder("userTask_approveRush", "serviceTask_acceptRush", "endEvent_rushAccepted")
                .hasNotPassed("serviceTask_declineRush", "serviceTask_promisePossibleDate");
        assertThat(facts(decision)).containsEntry("taskPriority", 75).containsEntry("urgency", "RUSH").containsEntry("rushApprovalNeeded", false);
        assertThat(reader.get(number).urgency()).isEqualTo(Urgency.RUSH);
        assertThat(timeline.of(number)).anySatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("RUSH_ACCEPTED");
            assertThat(entry.detail()).startsWith("Important customer; ");
        });
    }

    @Test
    void aDeclinedRushTakesItsTurnAndIsPromisedThePossibleDate() {
        OrderNumber number = rush();
        progress.promise(number, calendar.today(), "The goods are reserved");

        ProcessInstance decision = decide(number, "DECLINE", "NO_CAPACITY");

        assertThat(decision).isEnded().hasPassedInOrder("userTask_approveRush", "serviceTask_declineRush", "businessRuleTask_handlingTime",
                "serviceTask_promisePossibleDate", "endEvent_rushDeclined").hasNotPassed("serviceTask_acceptRush");
        assertThat(facts(decision)).containsEntry("taskPriority", 50).containsEntry("urgency", "STANDARD");
        assertThat(reader.get(number).urgency()).isEqualTo(Urgency.STANDARD);
        assertThat(reader.get(number).promisedDate()).isAfterOrEqualTo(calendar.plusWorkingDays(calendar.today(), 4));
        assertThat(reader.get(number).firstPromisedDate()).isEqualTo(calendar.today());
    }

    @Test
    void aRushThatNobodyDecidesOnTakesItsTurn() {
        OrderNumber number = rush();
        ProcessInstance decision = start(number);

        jobs.execute(number.value(), "boundaryEvent_nobodyDecided");

        assertThat(decision).isEnded().hasPassed("boundaryEvent_nobodyDecided", "endEvent_rushDeclined");
        assertThat(timeline.of(number)).extracting(Timeline.Entry::detail).contains("Nobody decided in time");
    }

    @Test
    void aDecisionMadeByAPersonIsCarriedOutWithThatPersonsRights() {
        OrderNumber number = rush();
        ProcessInstance decision = start(number);
        String task = task(number).getId();
        engine.getIdentityService().setAuthentication("sam", List.of("sales", "camunda-admin"));
        try {
            engine.getFormService().submitTaskForm(task, Map.of("rushAnswer", "DECLINE", "rushReason", "NO_CAPACITY"));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        assertThat(decision).isEnded().hasPassed("endEvent_rushDeclined");
    }

    @Test
    void theTaskIsOfferedToSalesWithItsPriorityAndDueDate() {
        OrderNumber number = rush();
        start(number);

        assertThat(task(number).getPriority()).isEqualTo(75);
        assertThat(task(number).getDueDate()).isNotNull();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskCandidateGroup("sales").count()).isEqualTo(1);
    }

    @Test
    void anOrdinaryOrderIsJudgedToHaveTimeAndTheRuleVersionStandsOnItsTimeline() {
        OrderNumber number = orders.place(orders.customer(), Map.of(sku, 2));

        Judgement judgement = judgeUrgency.judge(number);

        assertThat(judgement.urgency()).isEqualTo(Urgency.STANDARD);
        assertThat(judgement.approvalNeeded()).isFalse();
    }

    @Test
    void aRushOfAKeyAccountNeedsNoApprovalAndTheRuleVersionStandsOnItsTimeline() {
        OrderNumber number = orders.place(
                orders.draft(orders.customer(PaymentTerms.net(30), CustomerTier.KEY_ACCOUNT), Map.of(sku, 2)).rush());

        assertThat(judgeUrgency.judge(number).urgency()).isEqualTo(Urgency.RUSH);
        assertThat(timeline.of(number)).extracting(Timeline.Entry::detail).anySatisfy(
                detail -> assertThat(detail).contains("rush-assessment, version"));
        assertThat(timeline.of(number)).extracting(Timeline.Entry::type).contains("RUSH_BY_RULE");
    }

    @Test
    void anOrderOfAnUnknownCustomerIsJudgedToo() {
        OrderNumber number = orders.place(new TestOrders.Draft("NEVER-HEARD-OF").line("NO-SUCH-ARTICLE", 2, null).rush());

        assertThat(judgeUrgency.judge(number)).extracting(Judgement::urgency, Judgement::approvalNeeded).isEqualTo(List.of(Urgency.RUSH, true));
    }

    private OrderNumber rush() {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 2)).rush());
        progress.judgeUrgency(number, Urgency.RUSH, "Sales decides which orders have to wait for it");
        progress.release(number);
        shipments.open(number, Map.of(1, 2));
        return number;
    }

    private ProcessInstance decide(OrderNumber number, String answer, String reason) {
        ProcessInstance decision = start(number);
        tasks.complete(task(number).getId(), Map.of("rushAnswer", answer, "rushReason", reason));
        return decision;
    }

    private ProcessInstance start(OrderNumber number) {
        return runtime.startProcessInstanceByKey("rush-order", number.value(),
                Map.of("orderNumber", number.value(), "shipmentNumber", number + "-1", "taskPriority", 75));
    }

    private Task task(OrderNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("userTask_approveRush").singleResult();
    }

    private Map<String, Object> facts(ProcessInstance instance) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .collect(Collectors.toMap(HistoricVariableInstance::getName, HistoricVariableInstance::getValue));
    }
}
