package io.orderway.publiclink.process;

import io.orderway.engine.DecisionTables;
import io.orderway.publiclink.LinkLifetimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code link-lifetime}, and asks again after a minute: each message to a customer carries links. */
@Component
class LinkLifetimeDecision implements LinkLifetimes {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final DecisionTables tables;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    LinkLifetimeDecision(DecisionTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    private record Answer(Duration life, Instant at) {
    }

    @Override
    public Duration of(String purpose) {
        Instant now = clock.instant();
        Answer known = answers.get(purpose);
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Answer(Duration.ofDays(tables.decide("link-lifetime", Map.of("linkPurpose", purpose)).number("days")), now);
            answers.put(purpose, known);
        }
        return known.life();
    }
}
