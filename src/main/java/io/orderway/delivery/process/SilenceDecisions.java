package io.orderway.delivery.process;

import io.orderway.delivery.application.SilenceTables;
import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.engine.TablesInMemory;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the decision tables {@code destination-zone} and {@code carrier-silence}. */
@Component
class SilenceDecisions implements SilenceTables {

    private final TablesInMemory tables;
    private final String houseCountry;

    SilenceDecisions(TablesInMemory tables, @Value("${orderway.calendar.country:GB}") String houseCountry) {
        this.tables = tables;
        this.houseCountry = houseCountry;
    }

    @Override
    public Limits limits(String service, String destinationCountry) {
        String zone = tables.decide("destination-zone", Map.of("houseCountry", houseCountry, "destinationCountry", destinationCountry))
                .text("destinationZone");
        Verdict verdict = tables.decide("carrier-silence",
                Map.of("carrierService", Objects.requireNonNullElse(service, "UNKNOWN"), "destinationZone", zone));
        return new Limits(verdict.number("silentDays"), verdict.number("overdueDays"));
    }
}
