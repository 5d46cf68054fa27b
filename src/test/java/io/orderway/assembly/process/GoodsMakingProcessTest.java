package io.orderway.assembly.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.AtOnce;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.assembly.WorkOrder;
import io.orderway.assembly.WorkOrders;
import io.orderway.assembly.application.PlaceWorkOrder;
import io.orderway.assembly.application.PlaceWorkOrder.Placed;
import io.orderway.catalog.BillsOfMaterials;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.notification.Messages;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.Remainder;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** A set of one pot and four cups is made in the house. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GoodsMakingProcessTest {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final PlaceWorkOrder place;
    private final WorkOrders workOrders;
    private final TestOrders orders;
    private final OrderReader reader;
    private final Remainder remainder;
    private final Stock stock;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final Timeline timeline;
    private final Messages messages;
    private final Payments payments;
    private final JdbcClient jdbc;
    private final Sku set;
    private final Sku pot;
    private final Sku cup;

    GoodsMakingProcessTest(ProcessEngine engine, PlaceWorkOrder place, WorkOrders workOrders, TestOrders orders, OrderReader reader,
            Remainder remainder, Stock stock, Jobs jobs, TestTasks tasks, Timeline timeline, Messages messages, Payments payments, JdbcClient jdbc,
            BillsOfMaterials bills) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.place = place;
        this.workOrders = workOrders;
        this.orders = orders;
        this.reader = reader;
        this.remainder = remainder;
        this.stock = stock;
        this.jobs = jobs;
        this.tasks = tasks;
        this.timeline = timeline;
        this.messages = messages;
        this.payments = payments;
        this.jdbc = jdbc;
        this.set = orders.product("20.00");
        this.pot = orders.product();
        this.cup = orders.product();
        bills.put(set, pot, 1);
        bills.put(set, cup, 4);
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void whatWasMadeIsInStockItsComponentsAreNotAndWhoWaitedGoesOn() {
        components(3);
        OrderNumber waiting = orders.place(orders.customer(), Map.of(set, 2));
        jobs.execute(waiting.value(), "serviceTask_judgeUrgency");
        OrderNumber number = work(3);
        assertThat(levels()).containsExactly("0/0", "3/3", "12/12");

        ProcessInstance making = making(number);
        tasks.complete(making, "userTask_makeGoods", Map.of("piecesMade", 3));

        assertThat(making).isEnded().hasPassedInOrder("startEvent_componentsReserved", "userTask_makeGoods", "serviceTask_bookMadeGoods",
                "endEvent_goodsMade");
        assertThat(levels()).containsExactly("3/0", "0/0", "0/0");
        assertThat(causes(number)).containsExactlyInAnyOrder("RESERVED", "RESERVED", "HANDED_OVER", "HANDED_OVER");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order(number)).isNull();
        assertThat(workOrders.find(number)).get().extracting(WorkOrder::made, WorkOrder::shortfall).containsExactly(3, null);
        assertThat(messages.of(number)).isEmpty();
        assertThat(payments.entries(number)).isEmpty();
        runReleases(waiting);
        assertThat(levels().get(0)).isEqualTo("3/2");
        assertThat(reader.get(waiting).state()).isEqualTo(OrderState.IN_DELIVERY);
    }

    @Test
    void fewerThanOrderedAreBookedWithAReasonAndTheComponentsAreGone() {
        components(3);
        OrderNumber number = work(3);
        tasks.complete(making(number), "userTask_makeGoods", Map.of("piecesMade", 1, "shortfallReason", "COMPONENTS_BROKEN"));

        assertThat(levels()).containsExactly("1/0", "0/0", "0/0");
        assertThat(timeline.of(number)).extracting(Timeline.Entry::detail).contains("1 of 3 pieces of %s: components broke".formatted(set));
        assertThat(reader.get(number).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void allMayBeLost() {
        components(1);
        OrderNumber number = work(1);
        tasks.complete(making(number), "userTask_makeGoods", Map.of("piecesMade", 0, "shortfallReason", "MADE_WRONG"));

        assertThat(levels()).containsExactly("0/0", "0/0", "0/0");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void whatCannotHaveBeenMadeIsRefused() {
        components(2);
        ProcessInstance making = making(work(2));
        refuse(making, Map.of("piecesMade", 3), "2 pieces were ordered");
        refuse(making, Map.of("piecesMade", 1), "why there are fewer");
        refuse(making, Map.of("piecesMade", 2, "shortfallReason", "MADE_WRONG"), "no reason for fewer");
        refuse(making, Map.of("piecesMade", -1), "");
        refuse(making, Map.of(), "");
        assertThat(levels()).containsExactly("0/0", "2/2", "8/8");
    }

    @Test
    void aCancelledWorkOrderGivesItsComponentsBack() {
        components(2);
        OrderNumber number = work(2);
        ProcessInstance making = making(number);

        assertThat(remainder.giveUp(number, remainder.of(number), "Not needed any more")).isInstanceOf(Remainder.GivingUp.AfterUndo.class);
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        assertThat(making).isEnded().hasNotPassed("serviceTask_bookMadeGoods");
        assertThat(levels()).containsExactly("0/0", "2/0", "8/0");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order(number)).isNull();
    }

    @Test
    void componentsThatAreShortAreWaitedForAndNoneIsReservedBefore() {
        stock.bookIn(pot, Quantity.of(2), "Delivery note");
        OrderNumber number = work(2);
        assertThat(levels()).containsExactly("0/0", "2/0", "0/0");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.RELEASED);

        stock.bookIn(cup, Quantity.of(8), "Delivery note");
        runReleases(number);

        assertThat(levels()).containsExactly("0/0", "2/2", "8/8");
        assertThat(making(number)).isNotNull();
    }

    @Test
    void oneReferenceOrdersOnceHoweverOftenAndByHowManyItIsAsked() throws Exception {
        String reference = UUID.randomUUID().toString();
        List<Placed> placed = AtOnce.times(3, () -> place.place(reference, set, 2));
        assertThat(placed).extracting(Placed::number).containsOnly(placed.get(0).number());
        assertThat(placed).extracting(Placed::repeated).containsExactlyInAnyOrder(false, true, true);
        assertThatThrownBy(() -> place.place(reference, set, 3)).isInstanceOf(ConflictException.class).hasMessageContaining("2 pieces of " + set);
    }

    @Test
    void whatHasNoBillIsNotMadeHereAndNeitherIsMoreThanCanBeCounted() {
        assertThatThrownBy(() -> place.place(UUID.randomUUID().toString(), pot, 1)).hasMessageContaining("no bill of materials");
        assertThatThrownBy(() -> place.place(UUID.randomUUID().toString(), set, 250_001)).hasMessageContaining("1,000,000");
    }

    private void refuse(ProcessInstance making, Map<String, Object> entered, String sentence) {
        assertThatThrownBy(() -> tasks.complete(making, "userTask_makeGoods", entered)).hasMessageContaining(sentence);
    }

    private void components(int sets) {
        stock.bookIn(pot, Quantity.of(sets), "Delivery note");
        stock.bookIn(cup, Quantity.of(sets * 4), "Delivery note");
    }

    private OrderNumber work(int pieces) {
        OrderNumber number = place.place(UUID.randomUUID().toString(), set, pieces).number();
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        return number;
    }

    /** On hand and reserved of the set and its components. */
    private List<String> levels() {
        return List.of(set, pot, cup).stream().map(stock::level).map(GoodsMakingProcessTest::level).toList();
    }

    private static String level(StockLevel level) {
        return level.onHand() + "/" + level.reserved();
    }

    private List<String> causes(OrderNumber number) {
        return jdbc.sql("select cause from stock_movement where shipment_number like :shipments").param("shipments", number + "-%")
                .query(String.class).list();
    }

    private ProcessInstance making(OrderNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey("goods-making").singleResult();
    }

    private ProcessInstance order(OrderNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey("order-handling").singleResult();
    }

    /** As the job executor would. */
    private void runReleases(OrderNumber waiting) {
        jobs.releaseBackorders();
        jobs.execute(waiting.value(), "gateway_joinArrival");
    }
}
