package io.orderway.identity;

import java.util.List;
import java.util.Map;

/** The groups of the house. A department's group is the candidate group of its tasks and the lane of its work. */
public final class Groups {

    public static final String ORDER_DESK = "order-desk";
    public static final String SALES = "sales";
    public static final String WAREHOUSE = "warehouse";
    public static final String SHIPPING = "shipping";
    public static final String PURCHASING = "purchasing";
    public static final String FINANCE = "finance";
    public static final String CUSTOMER_SERVICE = "customer-service";
    public static final String AUDIT = "audit";
    public static final String MANAGERS = "managers";

    /** Those who change diagrams, decision tables and forms: expressions in them are code, so nobody else deploys. */
    public static final String PROCESS_OWNERS = "process-owners";

    /** Other systems that call our API: web shop, payment provider, carriers. They have no task and no page. */
    public static final String SYSTEMS = "systems";

    public static final String ADMINISTRATORS = "camunda-admin";

    /** The groups that tasks are offered to. */
    public static final List<String> DEPARTMENTS = List.of(
            ORDER_DESK, SALES, WAREHOUSE, SHIPPING, PURCHASING, FINANCE, CUSTOMER_SERVICE, AUDIT, MANAGERS);

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(ORDER_DESK, "Order desk"),
            Map.entry(SALES, "Sales"),
            Map.entry(WAREHOUSE, "Warehouse"),
            Map.entry(SHIPPING, "Shipping"),
            Map.entry(PURCHASING, "Purchasing"),
            Map.entry(FINANCE, "Finance"),
            Map.entry(CUSTOMER_SERVICE, "Customer service"),
            Map.entry(AUDIT, "Audit"),
            Map.entry(MANAGERS, "Managers"),
            Map.entry(PROCESS_OWNERS, "Process owners"),
            Map.entry(SYSTEMS, "Connected systems"),
            Map.entry(ADMINISTRATORS, "Administrators"));

    private Groups() {
    }

    /** All groups with the names that people read. */
    public static Map<String, String> names() {
        return NAMES;
    }
}
