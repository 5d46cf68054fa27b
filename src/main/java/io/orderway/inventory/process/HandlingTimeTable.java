package io.orderway.inventory.process;

import io.orderway.engine.TablesInMemory;
import io.orderway.inventory.application.HandlingTimes;
import io.orderway.order.Urgency;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code handling-time}. */
@Component
class HandlingTimeTable implements HandlingTimes {

    private final TablesInMemory tables;

    HandlingTimeTable(TablesInMemory tables) {
        this.tables = tables;
    }

    @Override
    public int workingDays(Urgency urgency) {
        return tables.decide("handling-time", Map.of("taskPriority", urgency.priority())).number("handlingDays");
    }
}
