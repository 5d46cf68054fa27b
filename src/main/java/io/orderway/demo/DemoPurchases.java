package io.orderway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the demo company has bought: an order that a supplier has confirmed and delivered in part, one of which the supplier has no e-mail address, and one
 * so large that a manager approves it.
 */
class DemoPurchases {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int DAYS_AHEAD = 7;

    private final DemoVisitor visitor;
    private final Clock clock;

    DemoPurchases(DemoVisitor visitor, Clock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    /** Told a second time, the house has heard of each of them. */
    void happen() {
        String mugs = order("SUP-OLARIA", "demo-mugs", List.of(line("CER-101", 60), line("CER-102", 60)));
        order("SUP-WICKER", "demo-baskets", List.of(line(articleOf("SUP-WICKER"), 24)));
        order("SUP-GARDEN", "demo-garden", List.of(line(articleOf("SUP-GARDEN"), 2_400)));
        boolean sent = Waiting.until(PATIENCE, () -> visitor.get("percy", "/api/purchase-orders/{number}", mugs).get("state").asText(), "SENT"::equals).equals("SENT");
        if (sent) {
            visitor.post("percy", Map.of("expectedOn", LocalDate.now(clock).plusDays(DAYS_AHEAD).toString()), "/api/purchase-orders/{number}/confirmation", mugs);
        }
        visitor.post("walt", Map.of("deliveryNote", "OM-2211", "purchaseOrder", mugs, "lines", List.of(line("CER-101", 36))), "/api/goods-receipts");
    }

    private String order(String supplier, String reference, List<Map<String, Object>> lines) {
        JsonNode order = visitor.post("percy", Map.of("supplier", supplier, "reference", reference, "lines", lines), "/api/purchase-orders");
        return order.get("number").asText();
    }

    private String articleOf(String supplier) {
        return visitor.get("percy", "/api/suppliers/{supplier}/articles", supplier).at("/0/sku").asText();
    }

    private static Map<String, Object> line(String sku, int pieces) {
        return Map.of("sku", sku, "pieces", pieces);
    }
}
