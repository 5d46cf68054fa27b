package io.orderway.verification.application;

import io.orderway.identity.Groups;
import io.orderway.verification.FindingRoute;
import java.util.Map;

/** Which department decides on which findings. */
final class Lanes {

    private static final Map<FindingRoute, String> GROUPS = Map.of(
            FindingRoute.CLERK, Groups.ORDER_DESK, FindingRoute.SALES, Groups.SALES, FindingRoute.FINANCE, Groups.FINANCE);

    private Lanes() {
    }

    /** The groups of which a person must be a member of one; managers may decide everything. */
    static String[] groupsOf(FindingRoute route) {
        return route == FindingRoute.PASS
                ? new String[] {Groups.ORDER_DESK, Groups.SALES, Groups.FINANCE, Groups.MANAGERS}
                : new String[] {GROUPS.get(route), Groups.MANAGERS};
    }

    /** In the middle of a sentence. */
    static String nameOf(FindingRoute route) {
        return switch (route) {
            case PASS -> "nobody";
            case CLERK -> "the order desk";
            case SALES -> "sales";
            case FINANCE -> "finance";
        };
    }
}
