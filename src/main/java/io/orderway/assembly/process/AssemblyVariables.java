package io.orderway.assembly.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.engine.TaskSubmission;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of goods making. */
final class AssemblyVariables {

    private static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    private static final ProcessVariable<Integer> PIECES_MADE = ProcessVariable.number("piecesMade");
    private static final ProcessVariable<String> SHORTFALL = ProcessVariable.text("shortfallReason");
    private static final Map<String, String> WORDS = Map.of("COMPONENTS_BROKEN", "components broke", "MADE_WRONG", "some were made wrong",
            "COMPONENTS_MISSING", "components were missing");

    private AssemblyVariables() {
    }

    static ShipmentNumber components(VariableScope scope) {
        return ShipmentNumber.of(ProcessVariables.require(scope, SHIPMENT_NUMBER));
    }

    static int piecesMade(VariableScope scope) {
        return ProcessVariables.require(scope, PIECES_MADE);
    }

    /** Null where none are missing. */
    static String shortfall(VariableScope scope) {
        return ProcessVariables.find(scope, SHORTFALL).map(WORDS::get).orElse(null);
    }

    static Optional<Integer> piecesMade(TaskSubmission submission) {
        return submission.entered(PIECES_MADE);
    }

    static Optional<String> shortfall(TaskSubmission submission) {
        return submission.entered(SHORTFALL);
    }
}
