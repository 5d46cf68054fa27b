package io.orderway.hold.process;

import io.orderway.engine.DecisionTables;
import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.hold.HoldType;
import io.orderway.hold.application.HoldPolicies;
import io.orderway.hold.application.HoldPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what the table says of each type of hold, once for each version: order sheets ask every few seconds. */
@Component
class CamundaHoldPolicies implements HoldPolicies {

    private static final String TABLE = "hold-policy";

    private final DecisionTables tables;
    private volatile Remembered remembered;

    CamundaHoldPolicies(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Map<HoldType, HoldPolicy> all() {
        int version = tables.version(TABLE);
        Remembered known = remembered;
        if (known == null || known.version() != version) {
            known = new Remembered(version, Stream.of(HoldType.values()).collect(Collectors.toMap(Function.identity(), this::ask)));
            remembered = known;
        }
        return known.policies();
    }

    private HoldPolicy ask(HoldType type) {
        Verdict verdict = tables.decide(TABLE, Map.of("holdType", type.name()));
        return new HoldPolicy(verdict.text("ownerGroup"), verdict.text("clearWithin"), verdict.text("escalatesAfter"),
                verdict.text("escalatesTo"), verdict.number("keptAtMostDays"), groups(verdict.text("releasedBy")),
                groups(verdict.text("placedBy")), verdict.flag("customerNotToldYet"), verdict.version());
    }

    private record Remembered(int version, Map<HoldType, HoldPolicy> policies) {
    }

    private static List<String> groups(String list) {
        return List.of(list.split("\\s*,\\s*"));
    }
}
