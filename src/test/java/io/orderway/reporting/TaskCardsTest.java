package io.orderway.reporting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.identity.Groups;
import io.orderway.order.OrderProgress;
import io.orderway.order.Timeline;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What brought a task about, and until when it must be done, as its card tells. */
@ProcessTest
class TaskCardsTest {

    private static final String DUE = "2026-12-01T12:00:00Z";
    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="card-%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:userTask id="%1$s" name="Look at it" camunda:candidateGroups="sales" camunda:dueDate="2026-12-01T12:00:00Z"/>
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="%1$s"/>
              </bpmn:process>
            </bpmn:definitions>""";

    @Autowired
    private MockMvc web;
    @Autowired
    private TestOrders orders;
    @Autowired
    private OrderProgress progress;
    @Autowired
    private Timeline timeline;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;

    private OrderNumber number;

    @BeforeEach
    void placeOrder() {
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
    }

    @ParameterizedTest(name = "{0} after {1}: {3}")
    @CsvSource(delimiter = '|', value = {
        "approveRush         | URGENCY_JUDGED              | RUSH: Sales decides (rush-assessment, version 3)     | RUSH: Sales decides",
        "resolveDuplicates   | FROZEN_AS_POSSIBLE_DUPLICATE | Same content as SO-0000009                          | Same content as SO-0000009",
        "askByPhone          | INFORMATION_REQUESTED       | Your e-mail address                                  | Information requested: Your e-mail address",
        "askByPhone          | INFORMATION_REMINDER        | Reminder 1: Your e-mail address                      | Information reminder: Reminder 1: Your e-mail address",
        "bookPayment         | PREPAYMENT_REQUESTED        | #-1: GBP 2.40                                        | Prepayment requested: GBP 2.40",
        "bookPayment         | PREPAYMENT_INCOMPLETE       | #-1: GBP 1.00 came in, GBP 1.40 is missing           | Prepayment incomplete: GBP 1.00 came in, GBP 1.40 is missing",
        "confirmRaise        | CREDIT_DECIDED              | #-1: Raise once, known for years                     | Credit decided: Raise once, known for years",
        "clearCarrierRefusal | CARRIER_REFUSED             | #-1, PARCEL: Too bulky                               | Carrier refused: PARCEL: Too bulky",
        "handOverToCustomer  | READY_FOR_COLLECTION        | #-1                                                  | Ready for collection",
        "handOverToCustomer  | COLLECTION_OVERDUE          | #-1                                                  | Collection overdue",
        "traceParcel         | PARCEL_MISSING              | #-1: the carrier reports it lost                     | Parcel missing: the carrier reports it lost",
        "chooseRemedy        | PARCEL_LOST                 | #-1                                                  | Parcel lost",
        "enterClaimAnswer    | CLAIM_FILED                 | #-1: with DPD                                        | Claim filed: with DPD",
        "reachCustomer       | MESSAGE_REFUSED             | Acknowledgement did not reach the customer: 550      | Acknowledgement did not reach the customer: 550"})
    void theCardSaysWhyTheTaskIsThere(String task, String event, String detail, String why) throws Exception {
        timeline.record(number, event, detail.replace("#", number.value()));

        String id = task("userTask_" + task, number + "-1");

        card(id).andExpect(jsonPath("$.cards['%s'].why".formatted(id)).value(why));
    }

    @Test
    void whatCameLastCountsAndOnlyOfTheShipmentThatTheTaskIsAbout() throws Exception {
        timeline.record(number, "CLAIM_FILED", number + "-1: with DPD");
        timeline.record(number, "CLAIM_REMINDED", number + "-1: DPD was reminded for the first time");
        timeline.record(number, "CLAIM_FILED", number + "-11: with DPD");
        String first = task("userTask_enterClaimAnswer", number + "-1");
        String eleventh = task("userTask_enterClaimAnswer", number + "-11");

        card(first).andExpect(jsonPath("$.cards['%s'].why".formatted(first)).value("Claim reminded: DPD was reminded for the first time"));
        card(eleventh).andExpect(jsonPath("$.cards['%s'].why".formatted(eleventh)).value("Claim filed: with DPD"));
    }

    @Test
    void aTaskWhoseNameSaysEverythingHasNoReason() throws Exception {
        String id = task("userTask_pickGoods", number + "-1");

        card(id).andExpect(jsonPath("$.cards['%s'].why".formatted(id)).doesNotExist());
    }

    @Test
    void anOrderThatHurriesShowsUntilWhenItsTaskMustBeDone() throws Exception {
        String id = task("userTask_pickGoods", number + "-1");
        card(id).andExpect(jsonPath("$.cards['%s'].cutOff".formatted(id)).doesNotExist());

        progress.judgeUrgency(number, Urgency.SAME_DAY, "Wanted today");

        card(id).andExpect(jsonPath("$.cards['%s'].cutOff".formatted(id)).value(DUE))
                .andExpect(jsonPath("$.cards['%s'].flags[0]".formatted(id)).value("SAME DAY"));
    }

    private String task(String definition, String shipment) {
        repository.createDeployment().addString(definition + ".bpmn", MODEL.formatted(definition)).enableDuplicateFiltering(true).name(definition).deploy();
        String instance = runtime.startProcessInstanceByKey("card-" + definition, number.value(), Map.of("shipmentNumber", shipment)).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    private ResultActions card(String id) throws Exception {
        return web.perform(get("/api/task-cards?ids=" + id).with(user("kim").authorities(AuthorityUtils.createAuthorityList(Groups.ORDER_DESK))));
    }
}
