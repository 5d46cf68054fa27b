package io.orderway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the demo company's carrier tells of its parcels. */
class DemoCarrier {

    private static final Pattern TRACKING_NUMBER = Pattern.compile("tracking number (\\S+)");

    private final DemoVisitor visitor;
    private final Clock clock;

    DemoCarrier(DemoVisitor visitor, Clock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    /**
     * @param status as tracking events have it
     * @return false if nothing of the order has left the house
     */
    boolean tell(String order, String status) {
        Optional<String> trackingNumber = trackingNumber(order);
        trackingNumber.ifPresent(number -> visitor.post("shop", Map.of("source", "house-carrier", "eventId", "demo-" + number,
                "trackingNumber", number, "status", status, "occurredAt", clock.instant().toString()), "/api/tracking-events"));
        return trackingNumber.isPresent();
    }

    private Optional<String> trackingNumber(String order) {
        List<JsonNode> entries = visitor.get("carl", "/api/orders/{order}", order).get("timeline").findParents("type");
        return entries.stream().map(entry -> TRACKING_NUMBER.matcher(entry.path("detail").asText())).filter(Matcher::find)
                .map(found -> found.group(1)).reduce((first, last) -> last);
    }
}
