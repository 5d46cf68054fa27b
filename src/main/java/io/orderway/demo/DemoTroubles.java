package io.orderway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What went wrong for the demo company today: a customer complains, a parcel is lost, an order will be late, and one that was paid is cancelled. */
class DemoTroubles {

    private static final int DAYS_LATE = 7;
    private static final BigDecimal WITH_TAX = new BigDecimal("1.2");

    private final DemoVisitor visitor;
    private final DemoCarrier carrier;

    DemoTroubles(DemoVisitor visitor, Clock clock) {
        this.visitor = visitor;
        this.carrier = new DemoCarrier(visitor, clock);
    }

    /** Told a second time, the house has heard of each of them. */
    void happen() {
        complain(order("W-4004"));
        carrier.tell(order("W-4007").get("orderNumber").asText(), "LOST");
        delay(order("W-4014"));
        payAndCancel(order("W-4029"));
    }

    private void complain(JsonNode order) {
        visitor.post("carl", Map.of("orderNumber", order.get("orderNumber").asText(), "topic", "DAMAGED_GOODS", "means", "TELEPHONE",
                "reference", "demo-broken-glasses", "lines", List.of(1),
                "text", "Four of the glasses came broken. We need them for a wedding on Saturday."), "/api/complaints");
    }

    private void delay(JsonNode order) {
        String promised = order.path("firstPromisedDate").asText();
        if (!promised.isEmpty() && promised.equals(order.path("promisedDate").asText())) {
            visitor.post("walt", Map.of("newDate", LocalDate.parse(promised).plusDays(DAYS_LATE).toString()), "/api/orders/{order}/delay",
                    order.get("orderNumber").asText());
        }
    }

    private void payAndCancel(JsonNode order) {
        if ("CANCELLED".equals(order.get("state").asText())) {
            return;
        }
        String number = order.get("orderNumber").asText();
        BigDecimal price = new BigDecimal(order.at("/netValue/amount").asText()).multiply(WITH_TAX).setScale(2, RoundingMode.HALF_UP);
        visitor.post("shop", Map.of("source", "house-bank", "eventId", "demo-paid", "reference", number,
                "amount", price, "currency", order.at("/netValue/currency").asText()), "/api/payment-events");
        visitor.post("carl", Map.of("reason", "NOT_NEEDED"), "/api/orders/{order}/cancellations", number);
    }

    private JsonNode order(String reference) {
        String number = visitor.get("dora", "/api/orders?text={text}", reference).at("/orders/0/orderNumber").asText();
        return visitor.get("dora", "/api/orders/{order}", number);
    }
}
