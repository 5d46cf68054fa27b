package io.orderway.inventory.process;

import io.orderway.engine.DecisionTables;
import io.orderway.inventory.application.CountOccasions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code count-occasion}. */
@Component
class CountOccasionTable implements CountOccasions {

    private final DecisionTables tables;

    CountOccasionTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean isShortPickOne(int missing, int left) {
        return "YES".equals(tables.decide("count-occasion", Map.of("piecesMissing", missing, "piecesLeft", left)).text("countWanted"));
    }
}
