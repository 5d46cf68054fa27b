package io.orderway.inventory.process;

import io.orderway.engine.DecisionTables.Verdict;
import io.orderway.engine.TablesInMemory;
import io.orderway.inventory.application.OverdueGoods;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Asks the table {@code overdue-goods}. */
@Component
class OverdueGoodsTable implements OverdueGoods {

    private final TablesInMemory tables;

    OverdueGoodsTable(TablesInMemory tables) {
        this.tables = tables;
    }

    @Override
    public OptionalInt expectedIn(int daysOverdue) {
        Verdict verdict = tables.decide("overdue-goods", Map.of("daysOverdue", daysOverdue));
        return verdict.flag("countedOn") ? OptionalInt.of(Math.max(1, verdict.number("expectedInDays"))) : OptionalInt.empty();
    }
}
