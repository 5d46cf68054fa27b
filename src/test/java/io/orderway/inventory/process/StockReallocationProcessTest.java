package io.orderway.inventory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.identity.Groups;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Reallocations;
import io.orderway.inventory.Reallocations.Place;
import io.orderway.inventory.Stock;
import io.orderway.notification.Message;
import io.orderway.notification.Messages;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StockReallocationProcessTest {

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final TestOrders orders;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final Messages messages;
    private final Stock stock;
    private final Backorders backorders;
    private final Reallocations reallocations;
    private final JdbcClient jdbc;
    private final MockMvc web;
    private final Sku sku;

    StockReallocationProcessTest(ProcessEngine engine, Jobs jobs, TestTasks tasks, TestOrders orders, OrderReader reader, OrderProgress progress,
            Timeline timeline, Messages messages, Stock stock, Backorders backorders, Reallocations reallocations, JdbcClient jdbc, MockMvc web) {
        this.engine = engine;
        this.jobs = jobs;
        this.tasks = tasks;
        this.orders = orders;
        this.reader = reader;
        this.progress = progress;
        this.timeline = timeline;
        this.messages = messages;
        this.stock = stock;
        this.backorders = backorders;
        this.reallocations = reallocations;
        this.jdbc = jdbc;
        this.web = web;
        this.sku = orders.product("12.00");
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    /** One is decided on at a time, whichever test has left it. */
    @AfterEach
    void leaveNoneOpen() {
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("stock-reallocation").list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "The test is over"));
        jdbc.sql("update reallocation set state = 'DROPPED' where state = 'PROPOSED'").update();
    }

    @Test
    void whatIsSignedMovesInOneTransactionAndEverybodyHearsOfItOnce() throws Exception {
        OrderNumber gives = atThePick(CustomerTier.STANDARD, 5);
        OrderNumber gets = waiting(CustomerTier.KEY_ACCOUNT, 5);
        ProcessInstance reallocation = proposed();
        assertThat(tasks.isOfferedTo(reallocation, "userTask_signReallocation", Groups.PURCHASING)).isTrue();
        ask(get("/api/tasks/" + task(reallocation).getId() + "/order-sheet"), Groups.MANAGERS).andExpect(status().isOk())
                .andExpect(jsonPath("$.tables[0].rows[0][0]").value(containsString(gets.value()))).andExpect(jsonPath("$.tables[0].rows[0][2]").value("nothing"))
                .andExpect(jsonPath("$.tables[0].rows[0][3]").value("5 × " + sku)).andExpect(jsonPath("$.tables[0].rows[0][5]").value(containsString("Key account")))
                .andExpect(jsonPath("$.tables[0].rows[1][0]").value(containsString(gives.value()))).andExpect(jsonPath("$.tables[0].rows[1][3]").value("nothing"));
        Reallocations.AffectedOrder before = reallocations.find(number(reallocation)).orElseThrow().orders().get(1);
        assertThat(before.wouldBePromised()).as("goods have to be bought for it").isAfter(before.promisedDate());

        sign(reallocation);

        assertThat(reallocation).isEnded().hasPassedInOrder("startEvent_reallocationAsked", "serviceTask_proposeReallocation", "userTask_signReallocation",
                "serviceTask_moveReservations", "endEvent_goodsReallocated");
        assertThat(reallocation).hasNotPassed("startEvent_everyWorkingMorning", "serviceTask_dropReallocation", "endEvent_nothingScarce");
        assertThat(stock.level(sku).reserved()).isZero();
        assertThat(stock.level(sku).assigned()).isEqualTo(5);
        assertThat(reader.get(gives).shipments()).extracting(shipment -> shipment.state()).containsExactly(ShipmentState.CANCELLED);
        assertThat(open(gives, "userTask_pickGoods")).isEmpty();

        goOn(gives);
        jobs.releaseBackorders();
        jobs.execute(gets.value(), "gateway_joinArrival");

        assertThat(open(gets, "userTask_pickGoods")).hasSize(1);
        assertThat(backorders.of(gives)).isPresent();
        assertThat(stock.level(sku).reserved()).isEqualTo(5);
        assertThat(stock.level(sku).assigned()).isZero();
        assertThat(types(gives)).containsOnlyOnce("GOODS_GIVEN_UP");
        assertThat(types(gets)).containsOnlyOnce("GOODS_REALLOCATED");
        assertThat(reader.get(gives).promisedDate()).isEqualTo(before.wouldBePromised());
        assertThat(told(gives)).containsOnlyOnce("NEW_DELIVERY_DATE");
        assertThat(told(gets)).containsOnlyOnce("NEW_DELIVERY_DATE");
        for (String group : List.of(Groups.WAREHOUSE, Groups.CUSTOMER_SERVICE)) {
            assertThat(jdbc.sql("select count(*) from department_notice where department = :group and order_number = :order and event_type = 'GOODS_GIVEN_UP'")
                    .param("group", group).param("order", gives.value()).query(Integer.class).single()).as(group).isOne();
        }
    }

    @Test
    void whatIsDroppedMovesNothing() {
        OrderNumber holds = atThePick(CustomerTier.STANDARD, 5);
        waiting(CustomerTier.KEY_ACCOUNT, 5);
        ProcessInstance reallocation = proposed();

        tasks.complete(reallocation, "userTask_signReallocation", Map.of("reallocationAnswer", "DROP"));

        assertThat(reallocation).isEnded().hasPassed("serviceTask_dropReallocation", "endEvent_reallocationDropped")
                .hasNotPassed("serviceTask_moveReservations");
        assertThat(open(holds, "userTask_pickGoods")).hasSize(1);
        assertThat(stock.level(sku).reserved()).isEqualTo(5);
        assertThat(reallocations.find(number(reallocation))).get().extracting(found -> found.outcome()).isEqualTo("Dropped");
    }

    @Test
    void whatIsBeingPickedByNowIsNotTakenAndThePlannerLooksAgain() throws Exception {
        OrderNumber holds = atThePick(CustomerTier.STANDARD, 5);
        waiting(CustomerTier.KEY_ACCOUNT, 5);
        ProcessInstance reallocation = proposed();
        engine.getTaskService().claim(open(holds, "userTask_pickGoods").get(0).getId(), "walt");

        sign(reallocation);
        propose(reallocation);

        assertThat(reallocation).isWaitingAt("userTask_signReallocation").hasNotPassed("endEvent_goodsReallocated");
        assertThat(stock.level(sku).reserved()).isEqualTo(5);
        assertThat(open(holds, "userTask_pickGoods")).hasSize(1);
        ask(get("/api/tasks/" + task(reallocation).getId() + "/order-sheet"), Groups.MANAGERS)
                .andExpect(jsonPath("$.notice").value(containsString("nothing was moved")))
                .andExpect(jsonPath("$.tables[?(@.title == 'What changes')]").isEmpty());
    }

    @Test
    void aPlannerPutsAnOrderElsewhereWithAReason() throws Exception {
        OrderNumber holds = atThePick(CustomerTier.STANDARD, 5);
        waiting(CustomerTier.KEY_ACCOUNT, 5);
        ProcessInstance reallocation = proposed();
        long number = number(reallocation);
        String adjustments = "/api/reallocations/" + number + "/adjustments";

        ask(body(adjustments, "{\"orderNumber\": \"%s\", \"strategy\": \"KEEP\", \"reason\": \"Goes to a fair\"}".formatted(holds)), Groups.PURCHASING)
                .andExpect(status().isNoContent());

        assertThat(reallocations.find(number).orElseThrow().orders()).noneMatch(Reallocations.AffectedOrder::changes)
                .filteredOn(order -> order.number().equals(holds)).singleElement()
                .satisfies(order -> assertThat(order.rule()).isEqualTo("kim: Goes to a fair"));
        sign(reallocation);
        assertThat(reallocation).isEnded();
        assertThat(open(holds, "userTask_pickGoods")).hasSize(1);
        ask(body(adjustments, "{\"orderNumber\": \"%s\", \"strategy\": \"WIN\", \"reason\": \"Late\"}".formatted(holds)), Groups.PURCHASING)
                .andExpect(status().isConflict()).andExpect(content().string(containsString("decided already")));
    }

    @Test
    void whoWaitsNoMoreNeedsNoPlanner() {
        atThePick(CustomerTier.STANDARD, 5);
        OrderNumber gone = waiting(CustomerTier.KEY_ACCOUNT, 5);
        long number = reallocations.ask(Optional.of(sku));
        ProcessInstance reallocation = instance(number);
        progress.cancel(gone, "Customer changed his mind");

        propose(reallocation);

        assertThat(reallocation).isEnded().hasPassed("endEvent_nothingScarce").hasNotPassed("userTask_signReallocation");
        assertThatThrownBy(() -> reallocations.ask(Optional.of(sku))).isInstanceOf(ConflictException.class).hasMessage("Nobody waits for %s.".formatted(sku));
    }

    @Test
    void onAWorkingMorningAPersonIsAskedIfGoodsWouldMove() {
        atThePick(CustomerTier.STANDARD, 5);
        waiting(CustomerTier.KEY_ACCOUNT, 5);
        Job timer = engine.getManagementService().createJobQuery().activityId("startEvent_everyWorkingMorning").singleResult();

        engine.getManagementService().executeJob(timer.getId());

        ProcessInstance morning = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("stock-reallocation").singleResult();
        propose(morning);
        assertThat(morning).isWaitingAt("userTask_signReallocation").hasPassed("startEvent_everyWorkingMorning");
        assertThatThrownBy(() -> reallocations.ask(Optional.of(sku))).isInstanceOf(ConflictException.class).hasMessageContaining("Another reallocation");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() throws Exception {
        atThePick(CustomerTier.STANDARD, 5);
        waiting(CustomerTier.KEY_ACCOUNT, 5);
        assertThatThrownBy(() -> reallocations.ask(Optional.of(Sku.of("NO-SUCH-ARTICLE")))).isInstanceOf(NotFoundException.class);
        ask(body("/api/reallocations", "{\"sku\": \"NO-SUCH-ARTICLE\"}"), Groups.PURCHASING).andExpect(status().isNotFound());
        ask(body("/api/reallocations", "{"), Groups.PURCHASING).andExpect(status().isBadRequest());
        ask(body("/api/reallocations", "{}"), Groups.WAREHOUSE).andExpect(status().isForbidden());
        ProcessInstance reallocation = proposed();
        String adjustments = "/api/reallocations/" + number(reallocation) + "/adjustments";
        ask(body(adjustments, "{\"orderNumber\": \"SO-9999999\", \"strategy\": \"WIN\", \"reason\": \"x\"}"), Groups.PURCHASING).andExpect(status().isNotFound());
        ask(body(adjustments, "{\"orderNumber\": \"SO-9999999\", \"strategy\": \"FIRST\", \"reason\": \"x\"}"), Groups.PURCHASING)
                .andExpect(status().isBadRequest());
        ask(body(adjustments, "{\"orderNumber\": \"SO-9999999\", \"strategy\": \"WIN\", \"reason\": \" \"}"), Groups.PURCHASING)
                .andExpect(status().isBadRequest());
        ask(body("/api/reallocations/999999999/recalculation", "{}"), Groups.PURCHASING).andExpect(status().isNotFound());
        ask(get("/api/reallocations/999999999"), Groups.PURCHASING).andExpect(status().isNotFound());
        ask(get("/api/reallocations/" + number(reallocation)), Groups.PURCHASING).andExpect(status().isOk())
                .andExpect(jsonPath("$.orders.length()").value(2)).andExpect(jsonPath("$.orders[0].strategy").value(Place.KEEP.name()));
        assertThatThrownBy(() -> tasks.complete(reallocation, "userTask_signReallocation", Map.of())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> tasks.complete(reallocation, "userTask_signReallocation", Map.of("reallocationAnswer", "MAYBE")))
                .isInstanceOf(RuntimeException.class);
    }

    private OrderNumber atThePick(CustomerTier tier, int pieces) {
        stock.bookIn(sku, Quantity.of(pieces), "Delivery note 1");
        OrderNumber number = placed(tier, pieces);
        assertThat(open(number, "userTask_pickGoods")).hasSize(1);
        return number;
    }

    private OrderNumber waiting(CustomerTier tier, int pieces) {
        OrderNumber number = placed(tier, pieces);
        assertThat(backorders.of(number)).isPresent();
        return number;
    }

    private OrderNumber placed(CustomerTier tier, int pieces) {
        Customer customer = orders.customer(PaymentTerms.net(30), tier);
        OrderNumber number = orders.place(customer, Map.of(sku, pieces));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        return number;
    }

    /** What was done for an order that gave goods is undone, and it looks for goods again. */
    private void goOn(OrderNumber number) {
        List.of("serviceTask_findPickedGoods", "serviceTask_undoCommitment", "serviceTask_undoAllocation").forEach(undo -> jobs.execute(number.value(), undo));
    }

    private ProcessInstance proposed() {
        ProcessInstance reallocation = instance(reallocations.ask(Optional.of(sku)));
        propose(reallocation);
        return reallocation;
    }

    private ProcessInstance instance(long number) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("reallocation-" + number).singleResult();
    }

    private void propose(ProcessInstance reallocation) {
        Job job = engine.getManagementService().createJobQuery().processInstanceId(reallocation.getId()).singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private void sign(ProcessInstance reallocation) {
        tasks.complete(reallocation, "userTask_signReallocation", Map.of("reallocationAnswer", "SIGN"));
    }

    private Task task(ProcessInstance reallocation) {
        return tasks.find(reallocation, "userTask_signReallocation");
    }

    private long number(ProcessInstance reallocation) {
        return Long.parseLong(reallocation.getBusinessKey().substring("reallocation-".length()));
    }

    private List<Task> open(OrderNumber number, String definition) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(definition).list();
    }

    private List<String> types(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }

    private List<String> told(OrderNumber number) {
        return messages.of(number).stream().map(Message::step).map(Enum::name).toList();
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, String group) throws Exception {
        return web.perform(request.with(user("kim").authorities(AuthorityUtils.createAuthorityList(group))).with(csrf()));
    }

    private static MockHttpServletRequestBuilder body(String path, String json) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(json);
    }
}
