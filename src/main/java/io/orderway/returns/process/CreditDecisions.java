package io.orderway.returns.process;

import io.orderway.engine.DecisionTables;
import io.orderway.returns.application.CreditTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code credit-match}. */
@Component
class CreditDecisions implements CreditTables {

    private final DecisionTables tables;

    CreditDecisions(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Verdict match(Facts facts) {
        DecisionTables.Verdict verdict = tables.decide("credit-match", Map.of("candidateOrders", facts.candidateOrders(), "samePrice", facts.samePrice(),
                "enough", facts.enough(), "daysSinceOrder", facts.daysSinceOrder()));
        return new Verdict("CLEAR".equals(verdict.text("creditMatch")), verdict.text("sentence"));
    }
}
