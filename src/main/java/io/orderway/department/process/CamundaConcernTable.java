package io.orderway.department.process;

import io.orderway.department.application.Concern;
import io.orderway.department.application.ConcernTable;
import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.engine.TablesInMemory;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code department-notice} in the order's transaction, to which nothing happens if it cannot be used. */
@Component
class CamundaConcernTable implements ConcernTable {

    private final TablesInMemory tables;

    CamundaConcernTable(TablesInMemory tables) {
        this.tables = tables;
    }

    @Override
    public Concern of(String eventType) {
        Verdict verdict = tables.decide("department-notice", Map.of("eventType", eventType));
        return new Concern(groups(verdict.text("departments")), groups(verdict.text("involvedDepartments")), verdict.text("sentence"),
                verdict.version());
    }

    /** Named one after the other, with commas. */
    private static Set<String> groups(String names) {
        return names == null ? Set.of() : Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
