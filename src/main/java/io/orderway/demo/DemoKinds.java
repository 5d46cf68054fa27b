package io.orderway.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the demo company orders otherwise than by selling: the warehouse takes boxes for itself and makes breakfast sets, and a hotel asks for tables that
 * have to be made; a café has mugs every month. The samples stand in its order file.
 */
class DemoKinds {

    private final DemoVisitor visitor;
    private final Clock clock;

    DemoKinds(DemoVisitor visitor, Clock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    /** Asked for a second time, nothing new is placed. */
    void order() {
        visitor.post("walt", Map.of("channel", "PHONE", "externalReference", "demo-supply", "kind", "SUPPLY", "costCentre", "WH-20",
                "ordering", Map.of("name", "Warehouse"), "lines", List.of(Map.of("sku", "BOX-902", "quantity", 4))), "/api/orders");
        visitor.post("walt", Map.of("reference", "demo-sets", "sku", "SET-950", "pieces", 12), "/api/work-orders");
        visitor.post("dora", Map.of("channel", "EMAIL", "externalReference", "demo-tables", "customerReference", "Breakfast room", "kind", "SPECIAL",
                "customerNumber", "C-1004", "remark", "Two tables of 2.4 m for the breakfast room, please.",
                "lines", List.of(Map.of("sku", "TAB-960", "quantity", 2))), "/api/orders");
        visitor.post("sally", Map.of("reference", "demo-mugs", "customerNumber", "C-1002", "months", 1, "firstDue", LocalDate.now(clock).plusDays(5).toString(),
                "lines", List.of(Map.of("sku", "CER-102", "pieces", 24))), "/api/subscriptions");
    }
}
