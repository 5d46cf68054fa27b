package io.orderway.loss.process;

import io.orderway.engine.DecisionTables;
import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.loss.Remedy;
import io.orderway.loss.application.LossTables;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the decision tables {@code destination-zone} and {@code loss-remedy}. */
@Component
class LossDecisions implements LossTables {

    private final DecisionTables tables;
    private final String houseCountry;

    LossDecisions(DecisionTables tables, @Value("${orderway.calendar.country:GB}") String houseCountry) {
        this.tables = tables;
        this.houseCountry = houseCountry;
    }

    @Override
    public String zone(String destinationCountry) {
        return tables.decide("destination-zone", Map.of("houseCountry", houseCountry, "destinationCountry", destinationCountry))
                .text("destinationZone");
    }

    @Override
    public Choice withoutAnswer(boolean goodsAvailable, String zone) {
        Verdict verdict = tables.decide("loss-remedy", Map.of("goodsAvailable", goodsAvailable, "destinationZone", zone));
        return new Choice(Remedy.valueOf(verdict.text("remedy")),
                "%s (loss-remedy, version %d)".formatted(verdict.text("reason"), verdict.version()));
    }
}
