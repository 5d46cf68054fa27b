package io.orderway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.TestUsers;
import io.orderway.WebClient;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sends the stories' orders as a web shop does, and waits until they have come where people see them. */
@Component
class StoryOrders {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestUsers users;
    private final Stock stock;
    private final TaskService tasks;
    private final ObjectMapper json;
    private final Environment application;

    StoryOrders(TestUsers users, Stock stock, TaskService tasks, ObjectMapper json, Environment application) {
        this.users = users;
        this.stock = stock;
        this.tasks = tasks;
        this.json = json;
        this.application = application;
    }

    /** An order for 5 pieces of one article, which are there; {@code facts} are added to it or replace what it says. */
    String place(String customer, Sku sku, Map<String, Object> facts) {
        stock.bookIn(sku, Quantity.of(5), "Delivery note");
        Map<String, Object> order = new HashMap<>(Map.of("channel", "WEB_SHOP", "externalReference", UUID.randomUUID().toString(),
                "customerNumber", customer, "lines", List.of(Map.of("sku", sku.value(), "quantity", 5))));
        order.putAll(facts);
        try {
            WebClient shop = WebClient.basic(port(), users.in(Groups.SYSTEMS), TestUsers.PASSWORD);
            HttpResponse<String> answer = shop.post("/api/orders", json.writeValueAsString(order));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return json.readTree(answer.body()).get("orderNumber").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The order's task with that name, as soon as it is there. */
    Task awaitTask(String order, String name) {
        return await("task " + name + " of " + order).atMost(PATIENCE).until(
                () -> tasks.createTaskQuery().processInstanceBusinessKey(order).taskName(name).singleResult(), task -> task != null);
    }

    int port() {
        return application.getRequiredProperty("local.server.port", Integer.class);
    }
}
