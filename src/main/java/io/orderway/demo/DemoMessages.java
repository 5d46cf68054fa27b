package io.orderway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the demo company's customers have written today: a question on an order, and something of which nobody knows the order. */
class DemoMessages {

    private static final String MESSAGES = "/api/messages";

    private final DemoVisitor visitor;

    DemoMessages(DemoVisitor visitor) {
        this.visitor = visitor;
    }

    void write() {
        JsonNode order = visitor.get("dora", "/api/orders?text={text}", "W-4005").at("/orders/0");
        visitor.post("shop", Map.of("source", "web-shop", "messageId", "demo-question", "from", "buying@example.com", "fromName", "Kim Lark",
                "subject", "Order " + order.get("orderNumber").asText(), "text",
                "Hello,\n\nwe would like 48 more of the same. Do we get a discount on those?\n\nKind regards\nKim Lark"), MESSAGES);
        visitor.post("shop", Map.of("source", "web-shop", "messageId", "demo-unknown", "from", "alex@example.com", "fromName", "Alex Moor",
                "subject", "Chipped mugs", "text", "Good morning,\n\nthree of the enamel mugs that came yesterday are chipped. What shall we do with them?\n\n"
                + "Alex Moor, The Copper Kettle"),
                MESSAGES);
    }
}
