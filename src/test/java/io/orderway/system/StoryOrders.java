package io.orderway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.TestUsers;
import io.orderway.WebClient;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import io.orderway.shipping.Consignments;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
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
    private final FormService forms;
    private final Consignments consignments;
    private final ObjectMapper json;
    private final Environment application;

    StoryOrders(TestUsers users, Stock stock, TaskService tasks, FormService forms, Consignments consignments,
            ObjectMapper json, Environment application) {
        this.users = users;
        this.stock = stock;
        this.tasks = tasks;
        this.forms = forms;
        this.consignments = consignments;
        this.json = json;
        this.application = application;
    }

    /** An order for 5 pieces of one article, which are there; {@code facts} are added to it or replace what it says. */
    String place(String customer, Sku sku, Map<String, Object> facts) {
        stock.bookIn(sku, Quantity.of(5), "Delivery note");
        Map<String, Object> order = new HashMap<>(Map.of("channel", "WEB_SHOP", "externalReference", UUID.randomUUID().toString(),
                "customerNumber", customer, "lines", List.of(Map.of("sku", sku.value(), "quantity", 5))));
        order.putAll(facts);
        return tell("/api/orders", order, 201).get("orderNumber").asText();
    }

    /** A customer's message, as the web shop hands it on. */
    void write(Map<String, Object> message) {
        tell("/api/messages", message, 202);
    }

    /** The order's task with that name, as soon as it is there. */
    Task awaitTask(String order, String name) {
        return await("task " + name + " of " + order).atMost(PATIENCE).until(
                () -> tasks.createTaskQuery().processInstanceBusinessKey(order).taskName(name).singleResult(), task -> task != null);
    }

    /** Somebody does the order's task with that name, as soon as it is there; the story looks elsewhere. */
    void complete(String order, String name, Map<String, Object> entered) {
        forms.submitTaskForm(awaitTask(order, name).getId(), entered);
    }

    /** The warehouse picks everything and packs it into one parcel. */
    void pickAndPack(String order) {
        complete(order, "Pick goods", Map.of("pickResult", "ALL"));
        complete(order, "Check and pack", Map.of("checkResult", "PASSED", "weightGrams", 1250, "parcels", 1));
    }

    /** The order's first shipment is packed and handed over, and its carrier says that it was delivered. */
    void deliver(String order) {
        pickAndPack(order);
        complete(order, "Hand over to carrier", Map.of("handOverResult", "HANDED_OVER"));
        ShipmentNumber shipment = ShipmentNumber.of(OrderNumber.of(order), 1);
        tell("/api/tracking-events", Map.of("source", "dpd", "eventId", UUID.randomUUID().toString(), "trackingNumber",
                consignments.find(shipment).orElseThrow().trackingNumber(), "status", "DELIVERED", "occurredAt", Instant.now().toString()), 202);
    }

    private JsonNode tell(String path, Object facts, int expected) {
        try {
            HttpResponse<String> answer = WebClient.basic(port(), users.in(Groups.SYSTEMS), TestUsers.PASSWORD)
                    .post(path, json.writeValueAsString(facts));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    int port() {
        return application.getRequiredProperty("local.server.port", Integer.class);
    }
}
