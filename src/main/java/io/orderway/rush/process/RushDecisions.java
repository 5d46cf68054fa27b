package io.orderway.rush.process;

import io.orderway.engine.DecisionTables;
import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.order.Urgency;
import io.orderway.rush.application.RushTables;
import java.time.DayOfWeek;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision tables {@code rush-assessment} and {@code warehouse-capacity}. */
@Component
class RushDecisions implements RushTables {

    private final DecisionTables tables;

    RushDecisions(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Judgement judge(Facts facts) {
        Verdict verdict = tables.decide("rush-assessment", Map.of(
                "orderKind", facts.orderKind().name(),
                "rushRequested", facts.rushRequested(),
                "workingDaysLeft", facts.workingDaysLeft(),
                "hour", facts.hour(),
                "customerTier", facts.customerTier().name(),
                "netValue", facts.netValue().doubleValue(),
                "warehouseLoad", facts.warehouseLoad()));
        return new Judgement(Urgency.valueOf(verdict.text("urgency")), verdict.flag("approvalNeeded"), verdict.text("reason"),
                verdict.version());
    }

    @Override
    public int capacity(DayOfWeek day) {
        return tables.decide("warehouse-capacity", Map.of("dayOfWeek", day.name())).number("shipments");
    }
}
