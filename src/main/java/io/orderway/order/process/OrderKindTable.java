package io.orderway.order.process;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.engine.TablesInMemory;
import io.orderway.order.KindRules;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderKinds;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code order-kind}, once a minute for each kind: it is asked at every step of every order. */
@Component
class OrderKindTable implements OrderKinds {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final LoadingCache<OrderKind, KindRules> rules;

    OrderKindTable(TablesInMemory tables) {
        rules = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
                .build(kind -> rules(tables.decide("order-kind", Map.of("orderKind", kind.name()))));
    }

    @Override
    public KindRules of(OrderKind kind) {
        return rules.get(kind);
    }

    private static KindRules rules(Verdict verdict) {
        return new KindRules(verdict.flag("customerTold"), verdict.flag("duplicatesLookedFor"), verdict.flag("pricesChecked"),
                verdict.flag("minimumApplies"), verdict.flag("quantitiesJudged"), verdict.flag("yearlyLimitApplies"));
    }
}
