package io.orderway.correspondence.process;

import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.application.RequestTables;
import io.orderway.engine.DecisionTables;
import io.orderway.engine.DecisionTables.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the decision tables {@code service-request-words} and {@code service-request-routing}. */
@Component
class RequestDecisions implements RequestTables {

    private static final String WORDS = "service-request-words";
    private static final String ROUTING = "service-request-routing";

    private final DecisionTables tables;

    RequestDecisions(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Words> words(boolean orderEnded) {
        return tables.collect(WORDS, Map.of("orderEnded", orderEnded)).stream()
                .map(verdict -> new Words(RequestKind.valueOf(verdict.text("requestKind")), Stream.of(verdict.text("words").split("\\s*,\\s*")).toList()))
                .toList();
    }

    @Override
    public Route route(RequestKind kind, int kindsNamed, boolean senderKnown, int automaticAnswersToday) {
        Verdict verdict = tables.decide(ROUTING, Map.of("requestKind", kind.name(), "kindsNamed", kindsNamed, "senderKnown", senderKnown,
                "automaticAnswersToday", automaticAnswersToday));
        return new Route(verdict.text("requestRoute"), verdict.text("timeLimit"), "%s, version %d".formatted(ROUTING, verdict.version()));
    }
}
