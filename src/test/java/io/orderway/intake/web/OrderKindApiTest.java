package io.orderway.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.inventory.Stock;
import io.orderway.notification.Messages;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Orders of other kinds than sales, asked for through the API; supplies on their whole way. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderKindApiTest {

    private final ObjectMapper json = new ObjectMapper();
    private final MockMvc web;
    private final TestOrders orders;
    private final OrderReader reader;
    private final Stock stock;
    private final Jobs jobs;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final Messages messages;
    private final Payments payments;
    private final Timeline timeline;
    private final Sku sku;

    OrderKindApiTest(MockMvc web, TestOrders orders, OrderReader reader, Stock stock, Jobs jobs, TaskService tasks, FormService forms,
            RuntimeService runtime, Messages messages, Payments payments, Timeline timeline) {
        this.web = web;
        this.orders = orders;
        this.reader = reader;
        this.stock = stock;
        this.jobs = jobs;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.messages = messages;
        this.payments = payments;
        this.timeline = timeline;
        this.sku = orders.product();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"kind\": \"REPLACEMENT\" | placed with the order that they mend",
        "\"kind\": \"WORK\" | ordered as a work order",
        "\"kind\": \"SUBSCRIPTION\" | places its orders itself",
        "\"kind\": \"GIFT\" | cannot be read",
        "\"kind\": \"SAMPLE\", \"lines\": [{\"sku\": \"A\", \"quantity\": 1, \"unitPrice\": 2.00}] | costs nothing",
        "\"kind\": \"SAMPLE\", \"lines\": [{\"kind\": \"CARRIAGE\", \"sku\": \"POST\", \"quantity\": 1, \"unitPrice\": 0}] | goods only",
        "\"kind\": \"SAMPLE\", \"costCentre\": \"4711\" | Only a supply order",
        "\"costCentre\": \"4711\" | Only a supply order",
        "\"kind\": \"SUPPLY\", \"ordering\": {\"name\": \"Warehouse\"} | names its cost centre",
        "\"kind\": \"SUPPLY\", \"costCentre\": \"47 11\", \"ordering\": {\"name\": \"Warehouse\"} | costCentre",
        "\"kind\": \"SUPPLY\", \"costCentre\": \"4711\" | names the department",
        "\"kind\": \"SUPPLY\", \"costCentre\": \"4711\", \"ordering\": {\"name\": \"Warehouse\"}, \"customerNumber\": \"C-1\" | has no customer",
        "\"kind\": \"SUPPLY\", \"costCentre\": \"4711\", \"ordering\": {\"name\": \"Warehouse\"}, \"shippingMethod\": \"CARRIER\" | no carrier"})
    void whatAKindCannotBeIsRefusedWithASentence(String parts, String sentence) throws Exception {
        send("managers", parts).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString(sentence)));
    }

    @ParameterizedTest
    @CsvSource({"warehouse, SUPPLY, 201", "warehouse, SAMPLE, 403", "order-desk, SAMPLE, 201", "process-owners, SUPPLY, 403"})
    void everyDepartmentTakesSuppliesButNotEveryoneSells(String group, OrderKind kind, int expected) throws Exception {
        send(group, kind == OrderKind.SUPPLY ? supply() : "\"kind\": \"SAMPLE\"").andExpect(status().is(expected));
    }

    @Test
    void whatIsSentAgainAsAnotherKindIsAnotherOrder() throws Exception {
        String reference = UUID.randomUUID().toString();
        send("order-desk", "\"kind\": \"SAMPLE\"", reference).andExpect(status().isCreated());
        send("order-desk", "\"kind\": \"SAMPLE\"", reference).andExpect(status().isCreated());
        send("order-desk", "\"kind\": \"SALES\"", reference).andExpect(status().isConflict());
    }

    @Test
    void suppliesAreCollectedByTheirDepartmentAndNobodyIsToldOrCharged() throws Exception {
        stock.bookIn(sku, Quantity.of(5), "Delivery note");
        OrderNumber number = number(send("warehouse", supply()).andExpect(status().isCreated()));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        complete(number, "userTask_pickGoods", Map.of("pickResult", "ALL"));
        complete(number, "userTask_checkAndPack", Map.of("checkResult", "PASSED", "weightGrams", 900, "parcels", 1));
        complete(number, "userTask_handOverToCustomer", Map.of("collectionResult", "COLLECTED"));

        OrderView order = reader.get(number);
        assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order.costCentre()).isEqualTo("4711");
        assertThat(order.netTotal().isZero()).isTrue();
        assertThat(messages.of(number)).isEmpty();
        assertThat(payments.entries(number)).isEmpty();
        assertThat(stock.level(sku).onHand()).isEqualTo(2);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count()).isZero();
        assertThat(timeline.of(number)).anySatisfy(entry -> assertThat(entry.detail()).contains(", a supply order for cost centre 4711"));
        assertThat(timeline.of(number)).extracting(Timeline.Entry::type).doesNotContain("ORDER_ACKNOWLEDGED");
    }

    @Test
    void suppliesThatAreShortWaitLikeEverybodyElse() throws Exception {
        OrderNumber number = number(send("warehouse", supply()).andExpect(status().isCreated()));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        assertThat(tasksOf(number)).isEmpty();
        assertThat(reader.get(number).state()).isEqualTo(OrderState.RELEASED);
        assertThat(messages.of(number)).isEmpty();
    }

    private static String supply() {
        return "\"kind\": \"SUPPLY\", \"costCentre\": \"4711\", \"ordering\": {\"name\": \"Warehouse\"}";
    }

    private ResultActions send(String group, String parts) throws Exception {
        return send(group, parts, UUID.randomUUID().toString());
    }

    private ResultActions send(String group, String parts, String reference) throws Exception {
        String lines = parts.contains("lines") ? "" : "\"lines\": [{\"sku\": \"%s\", \"quantity\": 3}], ".formatted(sku);
        String body = "{\"channel\": \"PHONE\", \"externalReference\": \"%s\", %s%s}".formatted(reference, lines, parts);
        return web.perform(post("/api/orders").contentType(MediaType.APPLICATION_JSON).content(body)
                .with(user("kim").authorities(new SimpleGrantedAuthority(group))));
    }

    private OrderNumber number(ResultActions answer) throws Exception {
        return OrderNumber.of(json.readTree(answer.andReturn().getResponse().getContentAsString()).get("orderNumber").asText());
    }

    private List<Task> tasksOf(OrderNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, 10);
    }

    private void complete(OrderNumber number, String task, Map<String, Object> entered) {
        assertThat(tasksOf(number)).extracting(Task::getTaskDefinitionKey).containsExactly(task);
        forms.submitTaskForm(tasksOf(number).get(0).getId(), entered);
    }
}
