package io.orderway.purchasing.process;

import io.orderway.engine.DecisionTables;
import io.orderway.purchasing.application.StockPolicies;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code stock-policy}. */
@Component
class StockPolicyTable implements StockPolicies {

    private final DecisionTables tables;

    StockPolicyTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Policy of(int monthlyPieces) {
        DecisionTables.Verdict verdict = tables.decide("stock-policy", Map.of("monthlyPieces", monthlyPieces));
        return new Policy(verdict.number("servicePercent"), verdict.number("overstockDays"), verdict.number("slowMoverDays"));
    }
}
