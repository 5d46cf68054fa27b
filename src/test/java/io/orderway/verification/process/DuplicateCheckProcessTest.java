package io.orderway.verification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.AtOnce;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.ShipmentState;
import io.orderway.order.Shipments;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import io.orderway.verification.EqualOrders;
import io.orderway.verification.VerificationEvent.DuplicatesResolved;
import io.orderway.verification.application.ResolveDuplicates;
import io.orderway.verification.application.WakeUps;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProcessTest
@RecordApplicationEvents
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DuplicateCheckProcessTest {

    private static final String TASK = "userTask_resolveDuplicates";

    private final VerificationStage stage;
    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestOrders orders;
    private final Customers customers;
    private final OrderReader reader;
    private final Shipments shipments;
    private final EqualOrders equalOrders;
    private final ResolveDuplicates resolve;
    private final WakeUps wakeUps;
    private final Customer customer;
    private final Sku sku;

    DuplicateCheckProcessTest(VerificationStage stage, ProcessEngine engine, Jobs jobs, TestOrders orders, Customers customers, OrderReader reader,
            Shipments shipments, EqualOrders equalOrders, ResolveDuplicates resolve, WakeUps wakeUps) {
        this.stage = stage;
        this.engine = engine;
        this.jobs = jobs;
        this.orders = orders;
        this.customers = customers;
        this.reader = reader;
        this.shipments = shipments;
        this.equalOrders = equalOrders;
        this.resolve = resolve;
        this.wakeUps = wakeUps;
        this.customer = orders.customer();
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
    void anEqualOrderIsFrozenWithTheOneBeforeAndOneTaskShowsBoth() {
        OrderNumber first = order(10);
        OrderNumber second = order(10);
        assertThat(stage.verify(first)).isEnded();

        ProcessInstance verification = stage.verify(second);

        assertThat(verification).isWaitingAt("catchEvent_duplicatesResolved");
        assertThat(stage.task(second, TASK)).isNotNull();
        assertThat(equalOrders.isFrozen(first)).isTrue();
        assertThat(equalOrders.of(first).orElseThrow().members()).extracting(EqualOrders.Member::number).containsExactly(first, second);
        assertThat(check(second)).isWaitingAt(TASK).hasPassed("startEvent_groupFrozen").hasNotPassed("serviceTask_closeDuplicateGroup");
    }

    @Test
    void allGoOnIfAllAreMeantAndAreNotComparedAgain(ApplicationEvents events) {
        OrderNumber first = order(10);
        OrderNumber second = order(10);
        stage.verify(first);
        ProcessInstance verification = stage.verify(second);
        ProcessInstance check = check(second);

        decide(second, "ALL");

        assertThat(check).isEnded().hasPassedInOrder("startEvent_groupFrozen", TASK, "serviceTask_closeDuplicateGroup", "endEvent_duplicatesResolved");
        assertThat(verification).hasNotPassed("serviceTask_endAsDuplicate");
        assertThat(reader.get(first).state()).isEqualTo(OrderState.RELEASED);
        assertThat(resolved(events)).as("nothing ended, so the customer is told nothing").singleElement()
                .isEqualTo(new DuplicatesResolved(customer.number(), List.of(first, second), List.of()));
        assertThat(verification).isEnded().hasPassedInOrder("catchEvent_duplicatesResolved", "serviceTask_findDuplicates", "endEvent_orderReleased");
        assertThat(reader.get(second).state()).isEqualTo(OrderState.RELEASED);
        assertThat(equalOrders.isFrozen(first)).isFalse();
    }

    @Test
    void theOthersEndAsDuplicatesAndTheCustomerIsToldOnce(ApplicationEvents events) {
        OrderNumber first = order(10);
        OrderNumber second = order(10);
        OrderNumber third = order(10);
        stage.verify(first);
        ProcessInstance secondVerification = stage.verify(second);
        ProcessInstance thirdVerification = stage.verify(third);
        assertThat(equalOrders.of(third).orElseThrow().id()).as("a third joins the frozen group").isEqualTo(equalOrders.of(first).orElseThrow().id());
        ProcessInstance check = check(second);

        decide(second, "FIRST");

        assertThat(check).isEnded().hasPassedInOrder("startEvent_groupFrozen", TASK, "serviceTask_closeDuplicateGroup", "endEvent_duplicatesResolved");
        for (ProcessInstance verification : List.of(secondVerification, thirdVerification)) {
            assertThat(verification).isEnded().hasPassedInOrder("serviceTask_endAsDuplicate", "endEvent_orderDuplicate");
            assertThat(verification).hasNotPassed("serviceTask_releaseVerifiedOrder");
            assertThat(stage.facts(verification)).containsEntry("orderReleased", false).containsEntry("verificationResult", "DUPLICATE");
        }
        assertThat(reader.get(first).state()).isEqualTo(OrderState.RELEASED);
        assertThat(reader.get(second).state()).isEqualTo(OrderState.DUPLICATE);
        assertThat(reader.get(third).state()).isEqualTo(OrderState.DUPLICATE);
        assertThat(resolved(events)).singleElement()
                .isEqualTo(new DuplicatesResolved(customer.number(), List.of(first), List.of(second, third)));
    }

    @Test
    void marksOnTheSheetSayWhichGoOn() {
        OrderNumber first = order(10);
        OrderNumber second = order(10);
        OrderNumber third = order(10);
        List.of(first, second, third).forEach(stage::verify);
        stage.logIn("order-desk");
        assertThatThrownBy(() -> stage.complete(second, TASK, Map.of("duplicateDecision", "AS_MARKED"))).hasMessageContaining("not marked yet");
        List.of(first, second, third).forEach(number -> resolve.mark(number, false));
        assertThatThrownBy(() -> stage.complete(second, TASK, Map.of("duplicateDecision", "AS_MARKED"))).hasMessageContaining("At least one");

        resolve.mark(first, true);
        resolve.mark(third, true);
        stage.complete(second, TASK, Map.of("duplicateDecision", "AS_MARKED"));

        assertThat(reader.get(third).state()).isEqualTo(OrderState.RELEASED);
        assertThat(reader.get(second).state()).isEqualTo(OrderState.DUPLICATE);
        assertThatThrownBy(() -> resolve.mark(third, false)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aFourthAfterTheDecisionOpensANewGroupWithTheSurvivor() {
        OrderNumber first = order(10);
        OrderNumber second = order(10);
        stage.verify(first);
        stage.verify(second);
        decide(second, "FIRST");

        OrderNumber late = order(10);

        assertThat(stage.verify(late)).isWaitingAt("catchEvent_duplicatesResolved");
        assertThat(equalOrders.of(late).orElseThrow().members()).extracting(EqualOrders.Member::number).containsExactly(first, late);
    }

    @Test
    void anOrderWhoseGoodsArePickedIsNotFrozenButStandsBeside() {
        OrderNumber first = order(10);
        stage.verify(first);
        shipments.recordPicked(shipments.open(first, Map.of(1, 10)), Map.of(1, 10));
        OrderNumber second = order(10);

        ProcessInstance verification = stage.verify(second);

        assertThat(verification).isWaitingAt("catchEvent_duplicatesResolved");
        assertThat(equalOrders.isFrozen(first)).isFalse();
        decide(second, "FIRST");
        assertThat(reader.get(second).state()).isEqualTo(OrderState.DUPLICATE);
    }

    @Test
    void goodsOfAFrozenOrderAreNotPickedUntilItGoesOn() {
        OrderNumber first = order(10);
        stage.verify(first);
        String shipment = shipments.open(first, Map.of(1, 10)).value();
        stage.start("order-fulfilment", first, Map.of("shipmentNumber", shipment, "backorderOpen", false));
        OrderNumber second = order(10);
        assertThat(stage.verify(second)).isWaitingAt("catchEvent_duplicatesResolved");
        assertThat(equalOrders.isFrozen(first)).isTrue();
        stage.logIn("warehouse");
        assertThatThrownBy(() -> stage.complete(first, "userTask_pickGoods", Map.of("pickResult", "ALL"))).hasMessageContaining("is frozen");

        decide(second, "FIRST");
        stage.logIn("warehouse");
        stage.complete(first, "userTask_pickGoods", Map.of("pickResult", "ALL"));

        assertThat(reader.get(first).shipments().get(0).state()).isEqualTo(ShipmentState.PICKED);
    }

    @Test
    void anExemptCustomerOrdersAlikeAsOftenAsHeLikes() {
        customers.handle(customer.number(), new Handling(false, true, false));
        stage.verify(order(10));

        assertThat(stage.verify(order(10))).isEnded().hasPassed("endEvent_orderReleased");
    }

    @Test
    void otherQuantitiesAndOtherCustomersAreNotEqual() {
        stage.verify(order(10));

        assertThat(stage.verify(order(11))).isEnded().hasPassed("endEvent_orderReleased");
        assertThat(stage.verify(orders.place(orders.customer(), Map.of(sku, 10)))).isEnded().hasPassed("endEvent_orderReleased");
    }

    @Test
    void linesInAnotherOrderAndSplitLinesAreEqual() {
        Sku other = orders.product();
        stage.verify(orders.place(new TestOrders.Draft(customer.number()).line(sku.value(), 10, null).line(other.value(), 5, null)));

        OrderNumber second = orders.place(new TestOrders.Draft(customer.number()).line(other.value(), 5, null).line(sku.value(), 4, null)
                .line(sku.value(), 6, null));

        assertThat(stage.verify(second)).isWaitingAt("catchEvent_duplicatesResolved");
    }

    @Test
    void ofTwoAtTheSameInstantOneGoesOnAndFreezesWithTheOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            Sku article = orders.product();
            OrderNumber one = orders.place(customer, Map.of(article, 10));
            OrderNumber two = orders.place(customer, Map.of(article, 10));
            Queue<OrderNumber> arriving = new ConcurrentLinkedQueue<>(List.of(one, two));

            List<ProcessInstance> verifications = AtOnce.times(2, () -> stage.verify(arriving.remove()));

            assertThat(verifications).filteredOn(ProcessInstance::isEnded).hasSize(1);
            assertThat(equalOrders.of(one).orElseThrow().members()).hasSize(2);
            assertThat(List.of(one, two)).allMatch(equalOrders::isFrozen);
        }
    }

    @Test
    void anOrderThatWasReleasedBeforeIsEndedWhereItIs() {
        OrderNumber first = order(10);
        jobs.execute(first.value(), "serviceTask_judgeUrgency");
        assertThat(reader.get(first).state()).isEqualTo(OrderState.RELEASED);
        OrderNumber second = order(10);
        ProcessInstance verification = stage.verify(second);

        decide(second, "NEWEST");

        assertThat(verification).isEnded().hasPassed("endEvent_orderReleased");
        assertThat(reader.get(first).state()).isEqualTo(OrderState.DUPLICATE);
        assertThat(stage.running(first)).as("every process of the ended order has ended").isEmpty();
        assertThat(equalOrders.of(first).orElseThrow().members().get(0).survives()).isFalse();
    }

    @Test
    void aDecisionThatTheProcessCannotHearNowIsHeardWithALaterSweep() {
        OrderNumber first = order(10);
        OrderNumber second = order(10);
        stage.verify(first);
        stage.verify(second);
        String handling = stage.running(first).get(0);
        stage.runtime().deleteProcessInstance(handling, "test: not there for a while");

        decide(second, "NEWEST");
        assertThat(reader.get(first).state()).isEqualTo(OrderState.RELEASED);
        stage.start("order-handling", first, Map.of());
        wakeUps.sweep();

        assertThat(reader.get(first).state()).isEqualTo(OrderState.DUPLICATE);
        assertThat(stage.running(first)).isEmpty();
    }

    private ProcessInstance check(OrderNumber startedFor) {
        return stage.runtime().createProcessInstanceQuery().processDefinitionKey("duplicate-check").processInstanceBusinessKey(startedFor.value())
                .singleResult();
    }

    private Stream<DuplicatesResolved> resolved(ApplicationEvents events) {
        return events.stream(DuplicatesResolved.class).filter(event -> event.customerNumber().equals(customer.number()));
    }

    private OrderNumber order(int pieces) {
        return orders.place(customer, Map.of(sku, pieces));
    }

    private void decide(OrderNumber inTaskOf, String decision) {
        stage.logIn("order-desk");
        stage.complete(inTaskOf, TASK, Map.of("duplicateDecision", decision));
        stage.logOut();
    }
}
