package io.orderway.hold.process;

import io.orderway.engine.DecisionTables;
import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.engine.OwnAuthority;
import io.orderway.hold.HoldType;
import io.orderway.hold.application.HoldPolicies;
import io.orderway.hold.application.HoldPolicy;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what the table says of a type of hold. */
@Component
class CamundaHoldPolicies implements HoldPolicies {

    private final DecisionTables tables;
    private final OwnAuthority authority;

    CamundaHoldPolicies(DecisionTables tables, OwnAuthority authority) {
        this.tables = tables;
        this.authority = authority;
    }

    @Override
    public HoldPolicy of(HoldType type) {
        Verdict verdict = authority.call(() -> tables.decide("hold-policy", Map.of("holdType", type.name())));
        return new HoldPolicy(verdict.text("ownerGroup"), verdict.text("clearWithin"), verdict.text("escalatesAfter"),
                verdict.text("escalatesTo"), verdict.number("keptAtMostDays"), groups(verdict.text("releasedBy")),
                groups(verdict.text("placedBy")), verdict.flag("customerNotToldYet"), verdict.version());
    }

    private static List<String> groups(String list) {
        return List.of(list.split("\\s*,\\s*"));
    }
}
