package io.orderway.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.orderway.ProcessTest;
import io.orderway.complaint.ComplaintEvent;
import io.orderway.complaint.ComplaintStage;
import io.orderway.complaint.Complaints;
import io.orderway.identity.Groups;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.shared.OrderNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Complaints as systems and clerks enter them, and the page on which a customer answers. */
@ProcessTest
@RecordApplicationEvents
class ComplaintPagesTest {

    private static final UserRequestPostProcessor CORA = user("cora").authorities(AuthorityUtils.createAuthorityList(Groups.CUSTOMER_SERVICE));
    private static final UserRequestPostProcessor SHOP = user("shop").authorities(AuthorityUtils.createAuthorityList(Groups.SYSTEMS));

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private ComplaintStage stage;
    @Autowired
    private Complaints complaints;
    @Autowired
    private Messages messages;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ApplicationEvents events;

    private OrderNumber number;

    @BeforeEach
    void anOrder() {
        number = stage.paidOrder();
    }

    @Test
    void aRepeatIsAnsweredAsTheFirst() throws Exception {
        Map<String, Object> request = request();
        request.put("reference", "web-" + UUID.randomUUID());
        String first = complaintNumber(send(SHOP, request).andExpect(status().isCreated()));
        assertThat(complaintNumber(send(SHOP, request).andExpect(status().isOk()))).isEqualTo(first);
        assertThat(complaints.of(number)).hasSize(1);
    }

    @Test
    void theSameMatterAgainIsToldWhereItIsDealtWith() throws Exception {
        String first = complaintNumber(send(CORA, request()));
        send(CORA, request()).andExpect(status().isConflict()).andExpect(content().string(containsString(first)));
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() throws Exception {
        refused(Map.of("orderNumber", "SO-9999999"), 404, "There is no order SO-9999999");
        refused(Map.of("customerNumber", "SOMEBODY-ELSE"), 400, "is not an order of customer");
        refused(Map.of("lines", List.of(1, 77)), 400, "has no line 77");
        refused(Map.of("text", "x".repeat(4001)), 400, "4,001");
        refused(Map.of("text", " \u0000 "), 400, "blank");
        refused(Map.of("topic", "THE_WEATHER"), 400, "");
        refused(Map.of("means", ""), 400, "");
        refused(Map.of("orderNumber", "'; drop table complaint"), 400, "");
        assertThat(complaints.of(number)).isEmpty();
    }

    @Test
    void theSheetShowsWhatWasSaidAndWhatCanBeEntered() throws Exception {
        Map<String, Object> request = request();
        request.put("lines", List.of(1));
        String complaint = complaintNumber(send(CORA, request));
        ask("/api/complaints/" + complaint + "/contacts", Map.of("means", "TELEPHONE", "incoming", "false", "text", "<b>We call back</b>"))
                .andExpect(status().isNoContent());
        ask("/api/complaints/" + complaint + "/replacements", Map.of("lineNumber", "1", "pieces", 3)).andExpect(status().isNoContent());
        ask("/api/complaints/" + complaint + "/replacements", Map.of("lineNumber", "9", "pieces", 3)).andExpect(status().isBadRequest());
        ask("/api/complaints/CP-99999999999999999999/contacts", Map.of("means", "LETTER", "text", "x")).andExpect(status().isNotFound());

        String task = tasks.createTaskQuery().processInstanceId(stage.handling(number).getId()).singleResult().getId();
        web.perform(get("/api/tasks/" + task + "/order-sheet").with(CORA))
                .andExpect(jsonPath("$.tables[?(@.title == 'Complaints')].rows[0][2]").value("wrong goods, line 1"))
                .andExpect(jsonPath("$.tables[?(@.title == 'Complaints')].rows[0][3]").value("line 1: 3 once more"))
                .andExpect(jsonPath("$.tables[?(@.title == 'Contact log')].rows[1][3]").value("<b>We call back</b>"))
                .andExpect(jsonPath("$.actions[?(@.id == 'complain')].fields[?(@.name == 'lines')].options[0].value").value("1"))
                .andExpect(jsonPath("$.actions[*].id", hasItem("replace-" + complaint)))
                .andExpect(jsonPath("$.actions[?(@.id == 'message-%s')].fields[0].options[0].label".formatted(complaint)).value("It was our error"));
    }

    @Test
    void whatAClerkWritesGoesToTheCustomerAndIntoTheLog() throws Exception {
        String complaint = complaintNumber(send(CORA, request()));
        ask("/api/complaints/" + complaint + "/messages", Map.of("text", "Dear Ann\n\nWe look into it.")).andExpect(status().isNoContent());
        ask("/api/complaints/" + complaint + "/messages", Map.of("text", "x".repeat(4001))).andExpect(status().isBadRequest());
        assertThat(complaints.log(number)).hasSize(2).last().satisfies(entry -> {
            assertThat(entry.author()).isEqualTo("cora");
            assertThat(entry.incoming()).isFalse();
        });
        assertThat(messages.of(number)).filteredOn(message -> message.step() == MessageStep.COMPLAINT_MESSAGE).hasSize(1);
    }

    @Test
    void lookingAnswersNothingAndPressingAButtonAnswersOnce() throws Exception {
        String page = offered();
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("I accept")))
                .andExpect(content().string(containsString("12.50 GBP")));
        web.perform(post(page)).andExpect(content().string(containsString("I accept")));
        web.perform(post(page).param("answer", "EVERYTHING")).andExpect(status().is4xxClientError());
        web.perform(post(page).param("answer", "ACCEPTED")).andExpect(status().isOk()).andExpect(content().string(containsString("putting it right")));
        web.perform(post(page).param("answer", "REFUSED")).andExpect(content().string(containsString("putting it right")));
        web.perform(get(page.replace("/p/complaint/", "/p/remedy/"))).andExpect(status().isNotFound());
    }

    @Test
    void anAnswerAfterItWasSettledComesTooLate() throws Exception {
        String page = offered();
        stage.complete(stage.handling(number), "userTask_hearRemedyAnswer", Map.of("remedyAnswer", "MANAGER_WANTED"));
        web.perform(post(page).param("answer", "ACCEPTED")).andExpect(status().isGone()).andExpect(content().string(containsString("link is closed")));
    }

    @Test
    void guessedLinksAreUnknown() throws Exception {
        for (String page : List.of("/p/complaint/x", "/p/complaint/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            web.perform(get(page)).andExpect(status().isNotFound()).andExpect(content().string(containsString("do not know this link")));
            web.perform(post(page).param("answer", "ACCEPTED")).andExpect(status().isNotFound());
        }
    }

    private String offered() throws Exception {
        send(CORA, request());
        stage.complete(stage.handling(number), "userTask_reviewComplaint", Map.of("complaintFinding", "OWN_ERROR", "compensationAmount", "12.50"));
        String url = events.stream(ComplaintEvent.RemedyProposed.class).findFirst().orElseThrow().url();
        return url.substring(url.indexOf("/p/"));
    }

    private Map<String, Object> request() {
        return new HashMap<>(Map.of("orderNumber", number.value(), "topic", "WRONG_GOODS", "means", "WEB", "text", "There were blue ones in the box."));
    }

    private void refused(Map<String, Object> wrong, int status, String sentence) throws Exception {
        Map<String, Object> request = request();
        request.putAll(wrong);
        send(SHOP, request).andExpect(status().is(status)).andExpect(content().string(containsString(sentence)));
    }

    private ResultActions send(UserRequestPostProcessor user, Map<String, Object> request) throws Exception {
        return web.perform(post("/api/complaints").with(user).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(request)));
    }

    private ResultActions ask(String path, Map<String, Object> body) throws Exception {
        return web.perform(post(path).with(CORA).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body)));
    }

    private static String complaintNumber(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.complaintNumber");
    }
}
