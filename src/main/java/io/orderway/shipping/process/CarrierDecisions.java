package io.orderway.shipping.process;

import io.orderway.engine.TablesInMemory;
import io.orderway.shipping.application.CarrierTables;
import io.orderway.shipping.application.ConsignmentFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision tables {@code destination-zone} and {@code carrier-selection}, as order shipping does when the goods are packed. */
@Component
class CarrierDecisions implements CarrierTables {

    private final TablesInMemory tables;

    CarrierDecisions(TablesInMemory tables) {
        this.tables = tables;
    }

    @Override
    public int transitDays(ConsignmentFacts facts) {
        String zone = tables.decide("destination-zone", Map.of("houseCountry", facts.houseCountry(),
                "destinationCountry", facts.destinationCountry())).text("destinationZone");
        return tables.decide("carrier-selection", Map.of("collection", facts.collection(), "customsDataComplete", facts.customsDataComplete(),
                "destinationZone", zone, "weightGrams", facts.weightGrams(), "urgency", facts.urgency().name())).number("transitDays");
    }
}
