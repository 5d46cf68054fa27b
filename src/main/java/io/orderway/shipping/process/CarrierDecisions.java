package io.orderway.shipping.process;

import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.engine.TablesInMemory;
import io.orderway.inventory.Dispatch;
import io.orderway.shipping.application.CarrierTables;
import io.orderway.shipping.application.ConsignmentFacts;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the decision tables {@code destination-zone} and {@code carrier-selection}, as order shipping does when the goods are packed. */
@Component
class CarrierDecisions implements CarrierTables {

    private final TablesInMemory tables;

    CarrierDecisions(TablesInMemory tables) {
        this.tables = tables;
    }

    @Override
    public Dispatch dispatch(ConsignmentFacts facts) {
        String zone = tables.decide("destination-zone", Map.of("houseCountry", facts.houseCountry(),
                "destinationCountry", facts.destinationCountry())).text("destinationZone");
        Verdict carrier = tables.decide("carrier-selection", Map.of("collection", facts.collection(), "customsDataComplete",
                facts.customsDataComplete(), "destinationZone", zone, "weightGrams", facts.weightGrams(), "urgency", facts.urgency().name()));
        return new Dispatch(cutOff(carrier), carrier.outputs().containsKey("packingDays") ? carrier.number("packingDays") : 0,
                carrier.number("transitDays"));
    }

    /** A process owner's table may be older than its two last columns: all day then. */
    private static LocalTime cutOff(Verdict carrier) {
        return Optional.ofNullable(carrier.text("cutOff")).map(LocalTime::parse).orElse(LocalTime.MAX);
    }
}
