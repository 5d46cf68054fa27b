package io.orderway.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the demo company's customers want to give back: broken goods that lie in the warehouse, and goods of which somebody has to decide. */
class DemoReturns {

    private static final String RETURNS = "/api/returns";

    private final DemoVisitor visitor;
    private final DemoTasks tasks;

    DemoReturns(DemoVisitor visitor, Duration patience) {
        this.visitor = visitor;
        this.tasks = new DemoTasks(visitor, patience);
    }

    void ask() {
        String broken = orderNumber("W-4002");
        ask(broken, "DAMAGED", "DAMAGED", "EXCHANGE", 3);
        tasks.complete("walt", broken, "userTask_receiveReturn", Map.of("receptionResult", "AS_ANNOUNCED"));
        ask(orderNumber("W-4003"), "WITHDRAWAL", "UNOPENED", "ACCOUNT", 12);
    }

    private void ask(String order, String reason, String condition, String wish, int pieces) {
        visitor.post("carl", Map.of("orderNumber", order, "key", "demo-" + order, "reason", reason, "condition", condition, "wish", wish, "lines",
                List.of(Map.of("lineNumber", 1, "pieces", pieces))), RETURNS);
    }

    private String orderNumber(String reference) {
        return visitor.get("dora", "/api/orders?text={text}", reference).at("/orders/0/orderNumber").asText();
    }
}
