package io.orderway.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestDays;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.feedback.FeedbackLinks;
import io.orderway.feedback.FeedbackStep;
import io.orderway.identity.Groups;
import io.orderway.inventory.IncomingGoods;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderProgress;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.orderway.verification.application.FindDuplicates;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProcessTest
class OrderSheetTest {

    private static final String PROCESS = "sheet-test";
    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="sheet-test" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:userTask id="task" name="Pack the goods" camunda:candidateGroups="warehouse"/>
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
              </bpmn:process>
            </bpmn:definitions>""";

    @Autowired
    private MockMvc web;
    @Autowired
    private TestOrders orders;
    @Autowired
    private OrderProgress progress;
    @Autowired
    private OrderCorrections corrections;
    @Autowired
    private Stock stock;
    @Autowired
    private IncomingGoods incoming;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private TestDays days;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FindDuplicates duplicates;
    @Autowired
    private FeedbackLinks feedback;

    private Customer customer;
    private Sku sku;
    private OrderNumber number;
    private String taskId;

    @BeforeEach
    void placeOrderWithTask() {
        repository.createDeployment().addString(PROCESS + ".bpmn", MODEL).enableDuplicateFiltering(true).name(PROCESS).deploy();
        customer = orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD);
        sku = orders.product();
        number = orders.place(orders.draft(customer, Map.of()).line(sku.value(), 30, "1.95"));
        taskId = taskAbout(number);
    }

    private String taskAbout(OrderNumber order) {
        String instance = runtime.startProcessInstanceByKey(PROCESS, order.value()).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @Test
    void theSheetShowsFromWhatAndWhenEachLineCanBeDeliveredBeforeAnythingIsPromised() throws Exception {
        stock.bookIn(sku, Quantity.of(12), "Delivery note 1");
        LocalDate expected = calendar.today().plusDays(20);
        incoming.expect("PO-" + sku, 1, sku, 10, expected);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

        ask("/api/tasks/" + taskId + "/order-sheet", Groups.ORDER_DESK).andExpect(status().isOk())
                .andExpect(jsonPath("$.tables[?(@.title == 'From what and when')].rows[0][3]").value("12 from stock; 8 to be bought, in the house %s; 10 from purchase order PO-%s, in the house %s"
                        .formatted(day.format(calendar.today().plusDays(10)), sku, day.format(expected))))
                .andExpect(jsonPath("$.tables[?(@.title == 'From what and when')].rows[0][4]").value(day.format(days.after(expected, 2))))
                .andExpect(jsonPath("$.tables[?(@.title == 'From what and when')].rows[0][5]").value(day.format(days.after(expected, 4))))
                .andExpect(jsonPath("$.lines[0].availableFrom").value(expected.toString()))
                .andExpect(jsonPath("$.tables[*].title").value(not(hasItem("Promised delivery dates"))));
    }

    @Test
    void theFirstPromiseStaysOnTheSheetAndLaterOnesStandBesideItWithTheirCause() throws Exception {
        progress.promise(number, LocalDate.of(2027, 3, 1), "The goods are reserved");
        progress.promise(number, LocalDate.of(2027, 3, 9), "Purchase order 7 is expected on 5 Mar 2027");

        ask("/api/tasks/" + taskId + "/order-sheet", Groups.ORDER_DESK).andExpect(status().isOk())
                .andExpect(jsonPath("$.tables[?(@.title == 'Promised delivery dates')].rows[0][0]").value("First promise"))
                .andExpect(jsonPath("$.tables[?(@.title == 'Promised delivery dates')].rows[0][1]").value("Mon 1 Mar 2027"))
                .andExpect(jsonPath("$.tables[?(@.title == 'Promised delivery dates')].rows[1][0]").value("Later promise"))
                .andExpect(jsonPath("$.tables[?(@.title == 'Promised delivery dates')].rows[1][2]").value("Purchase order 7 is expected on 5 Mar 2027"));
    }

    @Test
    void theSheetShowsCustomerPartiesLinesTotalsAndHistoryInWords() throws Exception {
        stock.takeOver(sku, Quantity.of(12));
        OrderNumber earlier = orders.place(customer, Map.of(sku, 2));
        corrections.correctParty(number, PartyRole.SHIP_TO, new Party("Depot", null, null, "Kai 1", "20095", "Hamburg", "DE"), null);
        corrections.correctQuantity(number, 1, 25, "the customer rang");
        progress.judgeUrgency(number, Urgency.RUSH, "wanted tomorrow");
        ask("/api/tasks/" + taskId + "/order-sheet", Groups.ORDER_DESK)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orderNumber").value(number.value()))
                .andExpect(jsonPath("$.stateText").value("Being verified"))
                .andExpect(jsonPath("$.channel").value("Web shop"))
                .andExpect(jsonPath("$.reference").value(containsString("PO TEST-")))
                .andExpect(jsonPath("$.flags").value(is(List.of("RUSH", "EXPORT", "PREPAID"))))
                .andExpect(jsonPath("$.customer.name").value(customer.name()))
                .andExpect(jsonPath("$.customer.terms").value("Prepaid"))
                .andExpect(jsonPath("$.customer.limit.amount").value("10000.00"))
                .andExpect(jsonPath("$.parties[?(@.title == 'Deliver to')].lines[*]").value(hasItem("20095 Hamburg")))
                .andExpect(jsonPath("$.lines[0].quantity").value(25))
                .andExpect(jsonPath("$.lines[0].price.amount").value("1.95"))
                .andExpect(jsonPath("$.lines[0].agreedPrice.amount").value("2.00"))
                .andExpect(jsonPath("$.lines[0].available").value(12))
                .andExpect(jsonPath("$.lines[0].availableFrom").exists())
                .andExpect(jsonPath("$.lines[0].note").value("asked for 30"))
                .andExpect(jsonPath("$.totals[?(@.title == 'Weight')].value").value("6.25 kg"))
                .andExpect(jsonPath("$.recentOrders[0].orderNumber").value(earlier.value()))
                .andExpect(jsonPath("$.timeline[*].text").value(hasItem("Order received")));
    }

    @Test
    void whatTheCustomerThinksOfUsStandsOnTheSheet() throws Exception {
        String url = feedback.ask(number, FeedbackStep.SERVICE_REQUEST, "3", "carl");
        web.perform(post(url.substring(url.indexOf("/p/"))).param("rating", "2").param("remark", "It took a week."));
        ask("/api/tasks/" + taskId + "/order-sheet", Groups.CUSTOMER_SERVICE)
                .andExpect(jsonPath("$.tables[?(@.title == 'Feedback')].rows[0][1,2,3,4]").value(is(List.of("Request", "2", "It took a week.", "carl"))));
    }

    @Test
    void whatHasNoPriceYetIsNotShownAsFree() throws Exception {
        OrderNumber first = orders.place(orders.draft(customer, Map.of()).line(sku.value(), 7, null));
        OrderNumber second = orders.place(orders.draft(customer, Map.of()).line(sku.value(), 7, null));
        duplicates.find(first);
        duplicates.find(second);
        ask("/api/tasks/" + taskAbout(second) + "/order-sheet", Groups.ORDER_DESK)
                .andExpect(jsonPath("$.totals[?(@.title == 'Net value')].value").value("not priced yet"))
                .andExpect(jsonPath("$.tables[0].rows[*][0]").value(is(List.of(first.value(), second.value()))))
                .andExpect(jsonPath("$.tables[0].rows[*][5]").value(is(List.of("not priced yet", "not priced yet"))));
    }

    @Test
    void whoHasTheTaskSeesItsSheetButNotWhatTheCustomerMayOwe() throws Exception {
        ask("/api/tasks/" + taskId + "/order-sheet", Groups.WAREHOUSE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.customer.name").exists())
                .andExpect(jsonPath("$.customer.limit").doesNotExist());
    }

    @Test
    void othersSeeNeitherSheetNorCard() throws Exception {
        ask("/api/tasks/" + taskId + "/order-sheet", Groups.PURCHASING)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("This task belongs to another department."));
        ask("/api/task-cards?ids=" + taskId, Groups.PURCHASING).andExpect(status().isOk()).andExpect(jsonPath("$.cards").isEmpty());
        web.perform(get("/api/task-cards?ids=" + taskId)).andExpect(status().isUnauthorized());
        web.perform(get("/api/tasks/" + taskId + "/order-sheet")).andExpect(status().isUnauthorized());
    }

    @Test
    void aTaskThatIsGoneOrAboutNoOrderIsNotFound() throws Exception {
        ask("/api/tasks/no-such-task/order-sheet", Groups.ORDER_DESK).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("no such task any more")));
        String other = tasks.createTaskQuery()
                .processInstanceId(runtime.startProcessInstanceByKey(PROCESS, "no order").getId()).singleResult().getId();
        ask("/api/tasks/" + other + "/order-sheet", Groups.WAREHOUSE).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("This task is about no order."));
    }

    @Test
    void anUnchangedSheetIsNotSentAgain() throws Exception {
        String path = "/api/tasks/" + taskId + "/order-sheet";
        String tag = ask(path, Groups.WAREHOUSE).andExpect(header().exists("ETag")).andReturn().getResponse().getHeader("ETag");
        web.perform(get(path).header("If-None-Match", tag).with(member(Groups.WAREHOUSE))).andExpect(status().isNotModified());
        corrections.correctPrice(number, 1, new BigDecimal("1.90"), null);
        web.perform(get(path).header("If-None-Match", tag).with(member(Groups.WAREHOUSE))).andExpect(status().isOk());
    }

    @Test
    void anOrderOfUnknownArticlesAndCustomerHasASheetToo() throws Exception {
        OrderNumber odd = orders.place(new TestOrders.Draft("nobody").line("  ", 1, null).line("x".repeat(60), 2, "0")
                .line(sku.value(), 3, "1").line(sku.value(), 4, "1"));
        ask("/api/tasks/" + taskAbout(odd) + "/order-sheet", Groups.WAREHOUSE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines").value(hasSize(4)))
                .andExpect(jsonPath("$.customer").doesNotExist())
                .andExpect(jsonPath("$.parties").doesNotExist());
        ask("/api/tasks/" + taskAbout(odd) + "/order-sheet", Groups.ORDER_DESK)
                .andExpect(jsonPath("$.parties[*].title").value(is(List.of("Ordered by", "Invoice to", "Deliver to"))));
    }

    @Test
    void besideTheApprovalOfARushStandsWhomItWouldPushBack() throws Exception {
        String instance = runtime.startProcessInstanceByKey("rush-order", number.value(),
                Map.of("orderNumber", number.value(), "taskPriority", 75)).getId();
        String rush = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        ask("/api/tasks/" + rush + "/order-sheet", Groups.SALES)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tables[0].rows[0]").value(hasSize(2)))
                .andExpect(jsonPath("$.tables[1].title").value("Orders that would be pushed back"));
    }

    @Test
    void cardsTellOrderCustomerTierValueAndFlags() throws Exception {
        String second = taskAbout(orders.place(orders.customer(), Map.of(sku, 1)));
        String card = "$.cards['" + taskId + "']";
        ask("/api/task-cards?ids=" + taskId + "," + second + ",gone", Groups.WAREHOUSE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cards.length()").value(2))
                .andExpect(jsonPath(card + ".orderNumber").value(number.value()))
                .andExpect(jsonPath(card + ".customer").value(customer.name()))
                .andExpect(jsonPath(card + ".tier").value("STANDARD"))
                .andExpect(jsonPath(card + ".value.amount").value("58.50"))
                .andExpect(jsonPath(card + ".lines").value(1))
                .andExpect(jsonPath(card + ".flags[0]").value("PREPAID"));
    }

    @Test
    void tooManyCardsAreRefused() throws Exception {
        ask("/api/task-cards?ids=" + "a,".repeat(101), Groups.WAREHOUSE).andExpect(status().isBadRequest());
        ask("/api/task-cards", Groups.WAREHOUSE).andExpect(status().isBadRequest());
    }

    @Test
    void ordersAreListedByStateCustomerAndText() throws Exception {
        OrderNumber newer = orders.place(orders.draft(customer, Map.of(sku, 1)).reference("100%_sure-" + sku));
        String of = "/api/orders?customer=" + customer.number();
        ask(of, Groups.ORDER_DESK).andExpect(status().isOk()).andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.orders[*].orderNumber").value(is(List.of(newer.value(), number.value()))));
        ask(of + "&size=1&page=1", Groups.SALES).andExpect(jsonPath("$.orders[*].orderNumber").value(is(List.of(number.value()))));
        ask(of + "&text=" + newer.value().substring(3), Groups.FINANCE).andExpect(jsonPath("$.total").value(1));
        ask(of + "&state=COMPLETED", Groups.AUDIT).andExpect(jsonPath("$.total").value(0));
        web.perform(get("/api/orders").param("text", "0%_s").with(member(Groups.MANAGERS)))
                .andExpect(jsonPath("$.orders[*].orderNumber").value(hasItem(newer.value())))
                .andExpect(jsonPath("$.orders[*].orderNumber").value(not(hasItem(number.value()))));
        ask("/api/orders", Groups.WAREHOUSE).andExpect(status().isForbidden());
        web.perform(get("/api/orders")).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders?state=UNHEARD", "/api/orders?page=-1", "/api/orders?size=0", "/api/orders?size=201",
        "/api/orders?page=x", "/api/orders?text=a", "/api/orders/17", "/api/orders/SO-1%27--"})
    void nonsenseIsRefusedInASentence(String path) throws Exception {
        ResultActions answer = web.perform(get(URI.create(path)).with(member(Groups.ORDER_DESK)));
        answer.andExpect(status().isBadRequest()).andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void anOrderIsShownWithItsTimelineAndActors() throws Exception {
        corrections.correctPrice(number, 1, new BigDecimal("1.2575"), "agreed by phone");
        ask("/api/orders/" + number, Groups.CUSTOMER_SERVICE).andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RECEIVED"))
                .andExpect(jsonPath("$.lines[0].unitPrice.amount").value("1.2575"))
                .andExpect(jsonPath("$.lines[0].asked.unitPrice.amount").value("1.95"))
                .andExpect(jsonPath("$.timeline[0].type").value("ORDER_RECEIVED"))
                .andExpect(jsonPath("$.timeline[0].actor").value("Orderway"))
                .andExpect(jsonPath("$.documents").isArray());
        ask("/api/orders/SO-9999999", Groups.CUSTOMER_SERVICE).andExpect(status().isNotFound());
        ask("/api/orders/" + number, Groups.SHIPPING).andExpect(status().isForbidden());
        ask("/api/orders/" + number, Groups.SYSTEMS).andExpect(status().isForbidden());
    }

    @Test
    void theDescriptionOfTheInterfaceNamesItAll() throws Exception {
        String description = ask("/v3/api-docs", Groups.ORDER_DESK).andReturn().getResponse().getContentAsString();
        assertThat(description).contains("/api/orders/{orderNumber}", "/api/task-cards", "/api/tasks/{taskId}/order-sheet");
    }

    private ResultActions ask(String path, String group) throws Exception {
        return web.perform(get(path).with(member(group)));
    }

    private static RequestPostProcessor member(String group) {
        return user("kim").authorities(AuthorityUtils.createAuthorityList(group));
    }
}
