package io.orderway.returns.process;

import io.orderway.engine.DecisionTables;
import io.orderway.returns.application.ReturnTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code return-eligibility}. */
@Component
class ReturnDecisions implements ReturnTables {

    private final DecisionTables tables;

    ReturnDecisions(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Verdict eligibility(Facts facts) {
        DecisionTables.Verdict verdict = tables.decide("return-eligibility", Map.of("credited", facts.credited(), "consumer", facts.consumer(),
                "country", facts.country(), "delivered", facts.delivered(), "daysSinceDelivery", facts.daysSinceDelivery(), "goodsCategory",
                facts.category(), "returnReason", facts.reason().name(), "goodsCondition", facts.condition().name(), "earlierReturns",
                facts.earlierReturns()));
        return new Verdict(verdict.text("eligibility"), verdict.text("sentence"), verdict.version());
    }
}
