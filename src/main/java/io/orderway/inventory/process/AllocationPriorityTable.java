package io.orderway.inventory.process;

import io.orderway.engine.DecisionTables;
import io.orderway.engine.TablesInMemory;
import io.orderway.inventory.application.AllocationPriorities;
import io.orderway.inventory.domain.AllocationStrategy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the table {@code allocation-priority} from memory: thousands of orders are ranked at once, and each keeps what was said of it. */
@Component
class AllocationPriorityTable implements AllocationPriorities {

    private final TablesInMemory tables;

    AllocationPriorityTable(TablesInMemory tables) {
        this.tables = tables;
    }

    @Override
    public Map<Facts, Verdict> rank(Collection<Facts> facts) {
        Map<Facts, Map<String, Object>> questions = Set.copyOf(facts).stream().collect(Collectors.toMap(one -> one, AllocationPriorityTable::question));
        Map<Map<String, Object>, DecisionTables.Verdict> answers = tables.decideAll("allocation-priority", questions.values());
        Map<Facts, Verdict> verdicts = new HashMap<>();
        questions.forEach((one, question) -> verdicts.put(one, verdict(answers.get(question))));
        return verdicts;
    }

    private static Map<String, Object> question(Facts facts) {
        return Map.of(
                "taskPriority", facts.taskPriority(),
                "daysToPromise", facts.daysToPromise(),
                "daysToWish", facts.daysToWish(),
                "customerTier", facts.customerTier().name(),
                "daysWaiting", facts.daysWaiting(),
                "netValue", facts.netValue().doubleValue());
    }

    private static Verdict verdict(DecisionTables.Verdict verdict) {
        return new Verdict(AllocationStrategy.valueOf(verdict.text("strategy")), verdict.number("rank"), verdict.text("reason"), verdict.version());
    }
}
