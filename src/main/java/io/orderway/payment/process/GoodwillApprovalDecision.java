package io.orderway.payment.process;

import io.orderway.engine.DecisionTables;
import io.orderway.payment.application.GoodwillApproval;
import io.orderway.payment.application.GoodwillSize;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code goodwill-approval}. */
@Component
class GoodwillApprovalDecision implements GoodwillApproval {

    private final DecisionTables tables;

    GoodwillApprovalDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean isByManager(GoodwillSize size) {
        return "MANAGER".equals(tables.decide("goodwill-approval", Map.of("goodwillUnits", size.units(), "goodwillShare", size.share()))
                .text("goodwillApproval"));
    }
}
