package io.orderway.department.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute what the table says of each kind of event: an order's every step would ask it, and nearly every time be told that
 * nobody is concerned. A table that cannot be used holds up no order.
 */
@Component
class Concerns {

    private static final Logger LOG = LoggerFactory.getLogger(Concerns.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ConcernTable table;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    Concerns(ConcernTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    private record Remembered(Concern concern, Instant at) {
    }

    Concern of(String eventType) {
        Instant now = clock.instant();
        Remembered known = remembered.get(eventType);
        if (known == null || known.at().plus(REMEMBERED).isBefore(now)) {
            known = new Remembered(ask(eventType), now);
            remembered.put(eventType, known);
        }
        return known.concern();
    }

    private Concern ask(String eventType) {
        try {
            return table.of(eventType);
        } catch (RuntimeException e) {
            LOG.error("No department is told of {}: the table department-notice cannot be used", eventType, e);
            return Concern.NONE;
        }
    }
}
