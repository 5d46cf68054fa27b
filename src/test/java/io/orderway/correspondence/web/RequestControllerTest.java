package io.orderway.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.correspondence.ServiceRequest;
import io.orderway.correspondence.ServiceRequest.SettledHow;
import io.orderway.correspondence.ServiceRequests;
import io.orderway.correspondence.application.AnswerRequest;
import io.orderway.identity.Groups;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RequestControllerTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final ServiceRequests requests;
    private final AnswerRequest answerRequest;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private OrderNumber number;

    RequestControllerTest(MockMvc web, TestOrders orders, ServiceRequests requests, AnswerRequest answerRequest, TaskService tasks, JdbcClient jdbc) {
        this.web = web;
        this.orders = orders;
        this.requests = requests;
        this.answerRequest = answerRequest;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anOrderIsThere() {
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
    }

    @Test
    void aRequestIsNotedAnsweredAndShownOnTheSheet() throws Exception {
        ask("POST", "/api/orders/" + number + "/service-requests", "{'kind': 'OTHER', 'question': 'Rang: <b>gift wrap</b>?'}")
                .andExpect(status().isCreated()).andExpect(jsonPath("$.id").isNumber());
        ServiceRequest noted = requests.of(number).get(0);
        String task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("userTask_answerRequest").singleResult().getId();

        ask("GET", "/api/tasks/" + task + "/order-sheet", null)
                .andExpect(jsonPath("$.tables[?(@.title == 'Requests')].rows[0][2]").value(is(List.of("Something else"))))
                .andExpect(jsonPath("$.actions[?(@.id == 'answer-%d')].fields[0].options[*].label".formatted(noted.id())).value(hasItem("Apology")))
                .andExpect(jsonPath("$.actions[?(@.id == 'answer-%d')].fields[0].options[*].value".formatted(noted.id()))
                        .value(hasItem(containsString("Your order " + number + " will be delivered by a day that we will tell you"))));
        ask("GET", "/api/tasks/" + task + "/order-sheet", null)
                .andExpect(jsonPath("$.actions[?(@.id == 'complain')].fields[?(@.name == 'text')].value").value(is(List.of("Rang: <b>gift wrap</b>?"))));
        ask("GET", "/api/task-cards?ids=" + task, null)
                .andExpect(jsonPath("$.cards['%s'].why".formatted(task)).value("Request %d: something else".formatted(noted.id())));

        ask("POST", "/api/service-requests/%d/answer".formatted(noted.id()), "{'answer': 'Yes', 'version': 0, 'seen': 1}").andExpect(status().isNoContent());
        ask("POST", "/api/service-requests/%d/answer".formatted(noted.id()), "{'answer': 'No', 'version': 0, 'seen': 1}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("Somebody else has written an answer")));
        assertThat(requests.of(number).get(0).answer()).isEqualTo("Yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'kind': 'NONSENSE', 'question': 'x'}", "{'kind': 'PRICE', 'question': ' '}", "[]", "{"})
    void whatIsNoRequestIsRefused(String body) throws Exception {
        ask("POST", "/api/orders/" + number + "/service-requests", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
        ask("POST", "/api/orders/SO-999999999999/service-requests", "{'kind': 'PRICE', 'question': 'x'}").andExpect(status().isNotFound());
        ask("POST", "/api/service-requests/999999999/answer", "{'answer': 'x', 'version': 0, 'seen': 1}").andExpect(status().isNotFound());
        assertThat(requests.of(number)).isEmpty();
    }

    @Test
    void requestsAreCountedAndTimed() throws Exception {
        for (int n = 0; n < 3; n++) {
            ask("POST", "/api/orders/" + number + "/service-requests", "{'kind': 'ADDRESS', 'question': 'Where to?'}");
        }
        List<ServiceRequest> asked = requests.of(number);
        answerRequest.close(asked.get(0).id(), SettledHow.BY_TELEPHONE);
        answerRequest.close(asked.get(1).id(), SettledHow.BY_TELEPHONE);
        jdbc.sql("update service_request set asked_at = '2020-01-01T10:00Z' where order_number = :n").param("n", number.value()).update();
        jdbc.sql("update service_request set settled_at = '2020-01-01T10:10Z' where id = :id").param("id", asked.get(0).id()).update();
        jdbc.sql("update service_request set settled_at = '2020-01-01T10:30Z' where id = :id").param("id", asked.get(1).id()).update();

        ask("GET", "/api/service-requests/figures?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z", null).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].kind").value("ADDRESS"))
                .andExpect(jsonPath("$[0].asked").value(3))
                .andExpect(jsonPath("$[0].open").value(1))
                .andExpect(jsonPath("$[0].automatic").value(0))
                .andExpect(jsonPath("$[0].medianMinutesToAnswer").value(20));
        ask("GET", "/api/service-requests/figures?from=yesterday", null).andExpect(status().isBadRequest());
    }

    private ResultActions ask(String method, String path, String body) throws Exception {
        MockHttpServletRequestBuilder asked = request(HttpMethod.valueOf(method), path)
                .with(user("carl").authorities(AuthorityUtils.createAuthorityList(Groups.CUSTOMER_SERVICE)));
        return web.perform(body == null ? asked : asked.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')));
    }
}
