package io.orderway.subscription.process;

import io.orderway.engine.DecisionTables;
import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.subscription.application.SubscriptionTerms;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code subscription-terms}. */
@Component
class SubscriptionTermsTable implements SubscriptionTerms {

    private final DecisionTables tables;

    SubscriptionTermsTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Terms of(String tier) {
        Verdict terms = tables.decide("subscription-terms", Map.of("customerTier", tier));
        return new Terms(terms.number("leadDays"), terms.number("noticeDays"));
    }
}
