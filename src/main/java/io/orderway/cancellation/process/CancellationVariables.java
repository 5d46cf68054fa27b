package io.orderway.cancellation.process;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.application.JudgeCancellation.Stage;
import io.orderway.cancellation.application.SettleCancellation.Settled;
import io.orderway.cancellation.application.StopForCancellation.Stop;
import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of order cancellation. */
final class CancellationVariables {

    static final ProcessVariable<String> CANCELLATION_NUMBER = ProcessVariable.text("cancellationNumber");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> CANCELLATION_REASON = ProcessVariable.text("cancellationReason");
    private static final ProcessVariable<String> ASKED_BY = ProcessVariable.text("cancellationAskedBy");
    private static final ProcessVariable<Boolean> EFFECTIVE_LATER = ProcessVariable.flag("effectiveLater");
    private static final ProcessVariable<String> EFFECTIVE_AT = ProcessVariable.text("effectiveAt");
    private static final ProcessVariable<String> STAGE = ProcessVariable.text("cancellationStage");
    private static final ProcessVariable<String> STOP_OUTCOME = ProcessVariable.text("stopOutcome");
    private static final ProcessVariable<Boolean> PARCELS_ON_THEIR_WAY = ProcessVariable.flag("parcelsOnTheirWay");
    private static final ProcessVariable<Boolean> MONEY_DUE_BACK = ProcessVariable.flag("moneyDueBack");
    private static final ProcessVariable<String> DECLINE_REASON = ProcessVariable.text("declineReason");

    private CancellationVariables() {
    }

    static Map<String, Object> atStart(Cancellation cancellation, int priority) {
        return Map.of(ORDER_NUMBER.name(), cancellation.order().value(), CANCELLATION_NUMBER.name(), cancellation.number(),
                TASK_PRIORITY.name(), priority);
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static String number(VariableScope scope) {
        return ProcessVariables.require(scope, CANCELLATION_NUMBER);
    }

    static Optional<String> findNumber(VariableScope scope) {
        return ProcessVariables.find(scope, CANCELLATION_NUMBER);
    }

    static CancellationReason reason(VariableScope scope) {
        return ProcessVariables.find(scope, CANCELLATION_REASON).map(CancellationReason::valueOf).orElse(CancellationReason.OTHER);
    }

    static void recorded(VariableScope scope, Cancellation cancellation) {
        ProcessVariables.set(scope, CANCELLATION_NUMBER, cancellation.number());
        ProcessVariables.set(scope, ASKED_BY, cancellation.askedBy().name());
        ProcessVariables.set(scope, EFFECTIVE_LATER, cancellation.effectiveOn() != null);
        if (cancellation.effectiveOn() != null) {
            ProcessVariables.set(scope, EFFECTIVE_AT, cancellation.effectiveOn().atStartOfDay().toString());
        }
    }

    static void stage(VariableScope scope, Stage stage) {
        ProcessVariables.set(scope, STAGE, stage.name());
    }

    static void stopOutcome(VariableScope scope, Stop stop) {
        ProcessVariables.set(scope, STOP_OUTCOME, stop.name());
    }

    static void settled(VariableScope scope, Settled settled) {
        ProcessVariables.set(scope, PARCELS_ON_THEIR_WAY, settled.parcelsOnTheirWay());
        ProcessVariables.set(scope, MONEY_DUE_BACK, settled.moneyDueBack());
    }

    /** A sentence for the customer; null if nothing was chosen. */
    static String declineReason(VariableScope scope) {
        return ProcessVariables.find(scope, DECLINE_REASON).map(DeclineReason::valueOf).map(DeclineReason::words).orElse(null);
    }
}
