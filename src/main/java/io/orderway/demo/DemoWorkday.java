package io.orderway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the demo company's people have already done today: {@code stages.csv} says how far each order has come. */
class DemoWorkday {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorkday.class);
    static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int GRAMS_A_PIECE = 380;
    private static final Pattern CONFIRM_LINK = Pattern.compile("(/p/confirm/[A-Za-z0-9_-]+)");

    private final DemoVisitor visitor;
    private final DemoTasks tasks;
    private final DemoCarrier carrier;

    DemoWorkday(DemoVisitor visitor, Clock clock) {
        this.visitor = visitor;
        this.carrier = new DemoCarrier(visitor, clock);
        this.tasks = new DemoTasks(visitor, PATIENCE);
    }

    void work() {
        DemoFiles.read("stages.csv").lines().skip(1).map(line -> line.split(",")).forEach(row -> work(row[0], DemoStage.valueOf(row[1])));
    }

    private void work(String reference, DemoStage stage) {
        String order = orderNumber(reference);
        boolean done = pick(order)
                && (!stage.includes(DemoStage.PACKED) || pack(order))
                && (!stage.includes(DemoStage.HANDED_OVER) || handOver(order))
                && (!stage.includes(DemoStage.DELIVERED) || deliver(order))
                && (!stage.includes(DemoStage.CONFIRMED) || confirm(order));
        if (!done) {
            LOG.warn("Demo order {} ({}) has not come as far as {}", order, reference, stage);
        }
    }

    private String orderNumber(String reference) {
        return visitor.get("dora", "/api/orders?text={text}", reference).at("/orders/0/orderNumber").asText();
    }

    private boolean pick(String order) {
        return tasks.complete("walt", order, "userTask_pickGoods", Map.of("pickResult", "ALL"));
    }

    private boolean pack(String order) {
        int pieces = visitor.get("dora", "/api/orders/{order}", order).at("/shipments/0/lines").findValues("quantity").stream()
                .mapToInt(JsonNode::asInt).sum();
        int grams = pieces * GRAMS_A_PIECE;
        return tasks.complete("walt", order, "userTask_checkAndPack",
                Map.of("checkResult", "PASSED", "weightGrams", grams, "parcels", 1 + grams / 15000));
    }

    private boolean handOver(String order) {
        return tasks.complete("shirin", order, "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));
    }

    private boolean deliver(String order) {
        return carrier.tell(order, "DELIVERED");
    }

    private boolean confirm(String order) {
        Optional<String> link = Waiting.until(PATIENCE, () -> confirmLink(order), Optional::isPresent);
        link.ifPresent(visitor::press);
        return link.isPresent();
    }

    private Optional<String> confirmLink(String order) {
        JsonNode messages = visitor.get("carl", "/api/orders/{order}", order).get("messages");
        return messages.findValuesAsText("text").stream().map(CONFIRM_LINK::matcher).filter(Matcher::find).map(found -> found.group(1))
                .findFirst();
    }
}
