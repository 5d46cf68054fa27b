package io.orderway.change.process;

import io.orderway.change.ChangeKind;
import io.orderway.change.ChangeStage;
import io.orderway.change.ChangeWay;
import io.orderway.change.application.ChangePossibilities;
import io.orderway.engine.DecisionTables;
import io.orderway.engine.DecisionTables.Verdict;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code change-possibility}. */
@Component
class CamundaChangePossibilities implements ChangePossibilities {

    private final DecisionTables tables;

    CamundaChangePossibilities(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Possibility of(ChangeStage stage, ChangeKind kind) {
        Verdict verdict = tables.decide("change-possibility", Map.of("changeStage", stage.name(), "changeKind", kind.name()));
        return new Possibility(ChangeWay.valueOf(verdict.text("changeWay")), verdict.text("answerWithin"), verdict.version());
    }
}
