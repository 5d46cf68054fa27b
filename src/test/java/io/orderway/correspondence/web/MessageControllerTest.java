package io.orderway.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.TestMessages;
import io.orderway.identity.Groups;
import io.orderway.inbox.InboxSweep;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.shared.OrderNumber;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MessageControllerTest {

    private final MockMvc web;
    private final ObjectMapper json;
    private final TestOrders orders;
    private final OrderReader reader;
    private final TestMessages messages;
    private final InboxSweep sweep;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Map<String, Object> request = new HashMap<>();
    private OrderNumber number;

    MessageControllerTest(MockMvc web, ObjectMapper json, TestOrders orders, OrderReader reader, TestMessages messages, InboxSweep sweep,
            RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.web = web;
        this.json = json;
        this.orders = orders;
        this.reader = reader;
        this.messages = messages;
        this.sweep = sweep;
        this.tasks = tasks;
    }

    @BeforeEach
    void somebodyWritesInTheWebShop() {
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        request.putAll(Map.of("source", "contact-form", "messageId", UUID.randomUUID().toString(),
                "from", reader.get(number).party(PartyRole.ORDERING).email(), "subject", "My order", "text", "Where is it?"));
    }

    @Test
    void aMessageIsTakenOnceAndStandsOnTheOrderThatItsSourceNames() throws Exception {
        byte[] pdf = "%PDF-1.7\n1 0 obj".getBytes();
        request.put("orderNumber", number.value());
        request.put("attachments", List.of(Map.of("fileName", "order.pdf", "content", Base64.getEncoder().encodeToString(pdf))));
        send().andExpect(status().isAccepted()).andExpect(jsonPath("$.receipt").value("ACCEPTED"));
        send().andExpect(status().isAccepted()).andExpect(jsonPath("$.receipt").value("REPEATED"));
        sweep.run();

        web.perform(get("/api/orders/" + number).with(as(Groups.SALES)))
                .andExpect(jsonPath("$.receivedMessages.length()").value(1))
                .andExpect(jsonPath("$.receivedMessages[0].matchedBy").value("SOURCE"))
                .andExpect(jsonPath("$.receivedMessages[0].confidence").value("CERTAIN"))
                .andExpect(jsonPath("$.receivedMessages[0].text").value("Where is it?"));
        request.put("text", "Something else");
        send().andExpect(status().isConflict()).andExpect(jsonPath("$.detail").value(containsString("told before with other contents")));
    }

    @Test
    void whatIsMissingOrWrongIsRefusedWithASentence() throws Exception {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("from", "nobody"), Map.of("text", " "), Map.of("messageId", ""),
                Map.of("orderNumber", "SO-1"), Map.of("text", "x".repeat(100_001)), Map.of("source", "a\u0000b"),
                Map.of("attachments", List.of(Map.of("fileName", "x"))), Map.of("attachments", "no list"), Map.of("sentAt", "yesterday"))) {
            Map<String, Object> body = new HashMap<>(request);
            body.putAll(wrong);
            post(body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
        }
    }

    @Test
    void aMessageForAnOrderThatIsNotThereIsClarifiedBesideItsSheet() throws Exception {
        request.put("orderNumber", "SO-999999999999");
        send().andExpect(status().isAccepted());
        sweep.run();
        ReceivedMessage message = messages.find((String) request.get("messageId"));
        assertThat(message.state()).isEqualTo(MessageState.UNCLEAR);
        String task = tasks.createTaskQuery().processInstanceBusinessKey("message-" + message.id()).singleResult().getId();

        web.perform(get("/api/tasks/" + task + "/order-sheet").with(as(Groups.CUSTOMER_SERVICE)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Message " + message.id()))
                .andExpect(jsonPath("$.messages[0].text").value("Where is it?"))
                .andExpect(jsonPath("$.messages[0].who").value(request.get("from")))
                .andExpect(jsonPath("$.actions[0].href").value("/api/messages/%d/assignment".formatted(message.id())));
        web.perform(get("/api/tasks/" + task + "/order-sheet").with(as(Groups.WAREHOUSE))).andExpect(status().isForbidden());
        web.perform(get("/api/messages?state=UNCLEAR").with(as(Groups.CUSTOMER_SERVICE))).andExpect(jsonPath("$[0].id").value(message.id()));

        assign(message.id(), "nonsense").andExpect(status().isBadRequest());
        assign(message.id(), "SO-999999999999").andExpect(status().isNotFound());
        assign(message.id(), number.value()).andExpect(status().isNoContent());
        assign(message.id(), number.value()).andExpect(status().isConflict()).andExpect(jsonPath("$.detail").value(containsString("settled already")));
        web.perform(get("/api/messages/" + message.id()).with(as(Groups.AUDIT))).andExpect(jsonPath("$.matchedBy").value("CLERK"));
    }

    @Test
    void theOrdersOfTheSenderAreProposed() throws Exception {
        OrderNumber second = orders.place(new TestOrders.Draft(reader.get(number).customerNumber()).line(orders.product().value(), 2, "1"));
        ReceivedMessage message = messages.write((String) request.get("from"), "Hello", "<b>Which one?</b>");
        String task = tasks.createTaskQuery().processInstanceBusinessKey("message-" + message.id()).singleResult().getId();
        web.perform(get("/api/tasks/" + task + "/order-sheet").with(as(Groups.CUSTOMER_SERVICE)))
                .andExpect(jsonPath("$.tables[0].rows[*][0]").value(is(List.of(second.value(), number.value()))))
                .andExpect(jsonPath("$.actions[0].title").value("It is about " + second))
                .andExpect(jsonPath("$.actions.length()").value(3));
    }

    @Test
    void onlyWhatCanDoNoHarmIsShownInTheBrowser() throws Exception {
        request.put("orderNumber", number.value());
        request.put("attachments", List.of(Map.of("fileName", "picture.png", "content", Base64.getEncoder().encodeToString(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})), Map.of("fileName", "list.txt", "content",
                Base64.getEncoder().encodeToString("Mugs and plates".getBytes()))));
        send().andExpect(status().isAccepted());
        sweep.run();
        JsonNode files = sheetOfOrder().at("/messages").findParents("files").get(0).get("files");
        for (JsonNode file : files) {
            boolean picture = file.get("title").asText().equals("picture.png");
            web.perform(get(file.get("href").asText()).with(as(Groups.CUSTOMER_SERVICE))).andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", startsWith(picture ? "inline" : "attachment")))
                    .andExpect(header().string("Content-Type", picture ? "image/png" : "application/octet-stream"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        }
        assertThat(files).hasSize(2);
    }

    private JsonNode sheetOfOrder() throws Exception {
        String instance = runtime.startProcessInstanceByKey("rush-order", number.value(), Map.of("orderNumber", number.value(), "taskPriority", 50)).getId();
        String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        return json.readTree(web.perform(get("/api/tasks/" + task + "/order-sheet").with(as(Groups.SALES))).andReturn().getResponse().getContentAsString());
    }

    private ResultActions send() throws Exception {
        return post(request);
    }

    private ResultActions post(Map<String, Object> body) throws Exception {
        return web.perform(MockMvcRequestBuilders.post("/api/messages").with(as(Groups.SYSTEMS))
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
    }

    private ResultActions assign(long id, String orderNumber) throws Exception {
        return web.perform(MockMvcRequestBuilders.post("/api/messages/" + id + "/assignment")
                .with(as(Groups.CUSTOMER_SERVICE)).contentType(MediaType.APPLICATION_JSON).content("{\"orderNumber\": \"" + orderNumber + "\"}"));
    }

    private static RequestPostProcessor as(String group) {
        return user("kim").authorities(AuthorityUtils.createAuthorityList(group));
    }
}
