package io.orderway.publiclink.process;

import io.orderway.engine.DecisionTables;
import io.orderway.publiclink.LinkLifetimes;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code link-lifetime}. */
@Component
class LinkLifetimeDecision implements LinkLifetimes {

    private final DecisionTables tables;

    LinkLifetimeDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Duration of(String purpose) {
        return Duration.ofDays(tables.decide("link-lifetime", Map.of("linkPurpose", purpose)).number("days"));
    }
}
