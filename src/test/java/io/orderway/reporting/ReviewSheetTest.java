package io.orderway.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A reviewer works off what is found from the sheet alone: the sheet says what can be done, and where. */
@ProcessTest
class ReviewSheetTest {

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private Jobs jobs;
    @Autowired
    private TestOrders orders;
    @Autowired
    private OrderReader reader;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TaskService tasks;

    private OrderNumber number;
    private String taskId;

    @BeforeEach
    void anOrderWithAnUnknownArticleIsInReview() {
        Sku known = orders.product();
        number = orders.place(orders.draft(orders.customer(), Map.of(known, 100)).line("NO-SUCH-ARTICLE", 3, "1.00"));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        taskId = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult().getId();
    }

    @Test
    void theFindingComesFirstWithItsSentenceAndWhatCanBeDone() throws Exception {
        JsonNode sheet = sheet();
        JsonNode finding = sheet.path("findings").get(0);
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("text").asText()).contains("NO-SUCH-ARTICLE");
        assertThat(sheet.path("lines").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(sheet.path("lines").get(0).path("warn").asBoolean()).isTrue();
        web.perform(get("/api/task-cards?ids=" + taskId).with(clerk()))
                .andExpect(jsonPath("$.cards['" + taskId + "'].why").value(containsString("NO-SUCH-ARTICLE")));
    }

    @Test
    void whatTheSheetOffersIsAcceptedWhereItSays() throws Exception {
        JsonNode finding = sheet().path("findings").get(0);
        JsonNode drop = action(finding, "drop-");
        perform(drop, Map.of("reason", "the customer meant another shop")).andExpect(status().isOk());
        assertThat(reader.get(number).lines().get(1).wanted()).isZero();
        assertThat(sheet().path("lines").toString()).contains("dropped");
        assertThat(sheet().path("timeline").findValuesAsText("text")).contains("Line with finding dropped").doesNotContain("Finding drop");
    }

    @Test
    void aLineAPartyAndANoteAreEnteredOnTheSheet() throws Exception {
        JsonNode sheet = sheet();
        perform(action(sheet.path("lines").get(1), "line-1"), Map.of("quantity", 90, "reason", "asked by phone")).andExpect(status().isNoContent());
        perform(action(sheet.path("parties").get(2), "party-ship_to"), Map.of("city", "Hull")).andExpect(status().isNoContent());
        perform(action(sheet, "note"), Map.of("text", "Rings back on Monday")).andExpect(status().isNoContent());
        assertThat(reader.get(number).lines().get(0).quantity()).isEqualTo(90);
        assertThat(reader.get(number).party(PartyRole.SHIP_TO).city()).isEqualTo("Hull");
        assertThat(timeline.of(number)).extracting(Timeline.Entry::detail).contains("Rings back on Monday");
        assertThat(timeline.of(number)).extracting(Timeline.Entry::actor).contains("kim");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "lines/1 | {'quantity': 0, 'reason': 'x'} | 400",
        "lines/1 | {'quantity': 5} | 400",
        "lines/1 | {'unitPrice': -1, 'reason': 'x'} | 400",
        "lines/1 | {'sku': 'NEVER-HEARD-OF', 'reason': 'x'} | 404",
        "lines/99 | {'quantity': 5, 'reason': 'x'} | 404",
        "lines/one | {'quantity': 5, 'reason': 'x'} | 400",
        "parties/SHIP_TO | {'email': 'nobody'} | 400",
        "parties/SHIP_TO | {'country': 'XX'} | 400",
        "parties/NEIGHBOUR | {'city': 'Hull'} | 400",
        "customer | {'customerNumber': 'NOBODY'} | 404",
        "customer | {} | 400",
        "notes | {'text': '  '} | 400",
        "notes | not json | 400",
    })
    void whatCannotBeIsRefusedWithASentence(String path, String body, int status) throws Exception {
        web.perform(post("/api/orders/" + number + "/" + path).with(clerk()).contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')))
                .andExpect(status().is(status)).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void theWarehouseCorrectsNothingAndAnUnknownOrderIsNotFound() throws Exception {
        web.perform(post("/api/orders/" + number + "/customer").with(member(Groups.WAREHOUSE)).contentType(MediaType.APPLICATION_JSON)
                .content("{\"customerNumber\": \"1\"}")).andExpect(status().isForbidden());
        web.perform(post("/api/orders/SO-9999998/notes").with(clerk()).contentType(MediaType.APPLICATION_JSON).content("{\"text\": \"x\"}"))
                .andExpect(status().isNotFound()).andExpect(jsonPath("$.detail").value(endsWith("SO-9999998")));
    }

    private JsonNode sheet() throws Exception {
        return json.readTree(web.perform(get("/api/tasks/" + taskId + "/order-sheet").with(clerk())).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString());
    }

    private static JsonNode action(JsonNode part, String id) {
        for (JsonNode action : part.path("actions")) {
            if (action.path("id").asText().startsWith(id)) {
                return action;
            }
        }
        throw new AssertionError("no action " + id + " in " + part);
    }

    /** As the page does: every field of the action, as given or as it stands. */
    private ResultActions perform(JsonNode action, Map<String, Object> typed) throws Exception {
        Map<String, Object> body = new HashMap<>();
        action.path("fields").forEach(field -> body.put(field.path("name").asText(), field.has("value") ? field.path("value").asText() : null));
        body.putAll(typed);
        return web.perform(post(action.path("href").asText()).with(clerk()).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    private static RequestPostProcessor clerk() {
        return member(Groups.ORDER_DESK);
    }

    private static RequestPostProcessor member(String group) {
        return user("kim").authorities(AuthorityUtils.createAuthorityList(group));
    }
}
