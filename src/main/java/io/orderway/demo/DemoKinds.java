package io.orderway.demo;

import java.util.List;
import java.util.Map;

/** What the demo company orders otherwise than by selling: the warehouse takes boxes for itself. The samples stand in its order file. */
class DemoKinds {

    private final DemoVisitor visitor;

    DemoKinds(DemoVisitor visitor) {
        this.visitor = visitor;
    }

    /** Asked for a second time, nothing new is placed. */
    void order() {
        visitor.post("walt", Map.of("channel", "PHONE", "externalReference", "demo-supply", "kind", "SUPPLY", "costCentre", "WH-20",
                "ordering", Map.of("name", "Warehouse"), "lines", List.of(Map.of("sku", "BOX-902", "quantity", 4))), "/api/orders");
    }
}
