package io.orderway.delivery.process;

import io.orderway.delivery.application.ParcelWaitLimits;
import io.orderway.engine.TablesInMemory;
import java.util.Collections;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code parcel-wait-limit}. */
@Component
class ParcelWaitDecision implements ParcelWaitLimits {

    private final TablesInMemory tables;

    ParcelWaitDecision(TablesInMemory tables) {
        this.tables = tables;
    }

    @Override
    public int longestWaitDays(String country) {
        return tables.decide("parcel-wait-limit", Collections.singletonMap("shipCountry", country)).number("longestWaitDays");
    }
}
