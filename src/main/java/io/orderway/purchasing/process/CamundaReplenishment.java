package io.orderway.purchasing.process;

import io.orderway.engine.DecisionTables;
import io.orderway.engine.OwnAuthority;
import io.orderway.purchasing.application.LargeOrderTable;
import io.orderway.purchasing.application.ReplenishmentProcess;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts {@code replenishment} when it is asked for, and asks the table {@code large-order}. */
@Component
class CamundaReplenishment implements ReplenishmentProcess, LargeOrderTable {

    private static final String ASKED = "purchasing.replenishmentAsked";

    private final RuntimeService runtime;
    private final DecisionTables tables;
    private final OwnAuthority authority;

    CamundaReplenishment(RuntimeService runtime, DecisionTables tables, OwnAuthority authority) {
        this.runtime = runtime;
        this.tables = tables;
        this.authority = authority;
    }

    @Override
    public void start(boolean becauseOfLargeOrder) {
        authority.call(() -> runtime.startProcessInstanceByMessage(ASKED, ReplenishmentVariables.asked(becauseOfLargeOrder)));
    }

    @Override
    public boolean isLarge(int missing, int priority) {
        return tables.decide("large-order", Map.of("missingPieces", missing, "taskPriority", priority)).flag("largeOrder");
    }
}
