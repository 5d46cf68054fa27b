package io.orderway.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.hold.Hold;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldStage;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.identity.Groups;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What people see of holds: on the sheet, on the cards, among the queues. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HeldOrderSheetTest {

    private final MockMvc web;
    private final HoldStage stage;
    private final Holds holds;
    private final TaskService tasks;
    private final FilterService filters;
    private final IdentityService identity;
    private final TestUsers users;
    private final OrderNumber order;

    HeldOrderSheetTest(MockMvc web, HoldStage stage, Holds holds, TaskService tasks, FilterService filters,
            IdentityService identity, TestUsers users, TestOrders orders) {
        this.web = web;
        this.stage = stage;
        this.holds = holds;
        this.tasks = tasks;
        this.filters = filters;
        this.identity = identity;
        this.users = users;
        this.order = orders.place(orders.customer(), Map.of(orders.product(), 5));
    }

    @Test
    void theSheetSaysWhatHoldsTheOrderAndOffersWhatTheReaderMayDo() throws Exception {
        Hold payment = stage.hold(order, HoldType.PAYMENT);
        stage.hold(order, 1, HoldType.QUALITY);
        String task = taskOf(payment);

        sheet(task, Groups.FINANCE)
                .andExpect(jsonPath("$.notice").value("On hold: a payment hold, a quality hold on line 1. The order's next step waits until the last "
                        + "hold is lifted."))
                .andExpect(jsonPath("$.flags[0]").value("HOLD"))
                .andExpect(jsonPath("$.holds", hasSize(2)))
                .andExpect(jsonPath("$.holds[0].title").value("Payment hold"))
                .andExpect(jsonPath("$.holds[0].owner").value("Finance"))
                .andExpect(jsonPath("$.holds[0].lifters").value("Finance or Managers"))
                .andExpect(jsonPath("$.holds[0].overdue").value(false))
                .andExpect(jsonPath("$.holds[0].actions[0].method").value("DELETE"))
                .andExpect(jsonPath("$.holds[0].actions[0].href").value("/api/orders/%s/holds/%d".formatted(order, payment.id())))
                .andExpect(jsonPath("$.holds[1].actions").doesNotExist())
                .andExpect(jsonPath("$.actions[?(@.id == 'hold')].fields[0].options[*].value", hasItem("CREDIT")))
                .andExpect(jsonPath("$.actions[?(@.id == 'hold')].fields[0].options[*].value", not(hasItem("QUALITY"))));
    }

    @Test
    void ofALiftedHoldOnlyTheTimelineSpeaks() throws Exception {
        Hold stays = stage.hold(order, 1, HoldType.STOCK);
        String task = taskOf(stays);
        holds.lift(stage.hold(order, HoldType.PAYMENT).id(), "Paid after all");

        sheet(task, Groups.MANAGERS).andExpect(jsonPath("$.notice").value(containsString("Held in part: a stock hold on line 1.")))
                .andExpect(jsonPath("$.holds", hasSize(1)))
                .andExpect(jsonPath("$.timeline[*].text", hasItem("Hold lifted")));
    }

    @Test
    void eachTaskOfAHoldSaysOnItsCardWhatItIsAbout() throws Exception {
        Hold payment = ((Holds.Placement.Placed) holds.place(HoldRequest.byPerson(order, null, HoldType.PAYMENT, "Bank asks back"))).hold();
        Hold line = stage.hold(order, 1, HoldType.STOCK);

        String ids = taskOf(payment) + "," + taskOf(line);
        web.perform(get("/api/task-cards?ids=" + ids).with(user("kim").authorities(AuthorityUtils.createAuthorityList(Groups.MANAGERS))))
                .andExpect(jsonPath("$.cards['%s'].why".formatted(taskOf(payment))).value("Payment: Bank asks back"))
                .andExpect(jsonPath("$.cards['%s'].why".formatted(taskOf(line))).value("Stock on line 1: Test of stock"))
                .andExpect(jsonPath("$.cards['%s'].flags[0]".formatted(taskOf(line))).value("HOLD"));
    }

    @Test
    void departmentsFindTheirHoldsInAQueueOfTheirOwn() {
        stage.hold(order, HoldType.PAYMENT);

        assertThat(inQueueOf(Groups.FINANCE)).isEqualTo(1);
        assertThat(inQueueOf(Groups.WAREHOUSE)).isZero();
    }

    private int inQueueOf(String group) {
        String queue = filters.createTaskFilterQuery().filterName("On hold").singleResult().getId();
        identity.setAuthentication(users.in(group), List.of(group));
        try {
            return filters.listPage(queue, tasks.createTaskQuery().processInstanceBusinessKey(order.value()), 0, 10).size();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String taskOf(Hold hold) {
        Task task = tasks.createTaskQuery().processInstanceId(stage.process(hold).getId()).singleResult();
        return task.getId();
    }

    private ResultActions sheet(String task, String group) throws Exception {
        return web.perform(get("/api/tasks/" + task + "/order-sheet").with(user("kim").authorities(AuthorityUtils.createAuthorityList(group))));
    }
}
