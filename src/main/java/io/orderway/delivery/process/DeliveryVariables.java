package io.orderway.delivery.process;

import io.orderway.delivery.MissingCause;
import io.orderway.delivery.application.DeliveryFacts;
import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.ShipmentNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of delivery follow-up. */
final class DeliveryVariables {

    static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    static final ProcessVariable<Boolean> COLLECTED = ProcessVariable.flag("collected");
    static final ProcessVariable<Boolean> EVERYTHING_DELIVERED = ProcessVariable.flag("everythingDelivered");

    private static final ProcessVariable<Boolean> PARCEL_MISSING = ProcessVariable.flag("parcelMissing");
    private static final ProcessVariable<String> MISSING_CAUSE = ProcessVariable.text("missingCause");
    private static final ProcessVariable<Boolean> SHIPMENT_DELIVERED = ProcessVariable.flag("shipmentDelivered");
    private static final ProcessVariable<String> CHECK_AFTER = ProcessVariable.text("checkAfter");

    /** In {@link #MISSING_CAUSE} of a parcel that is not missing: its carrier brings it back. */
    private static final String CALLED_BACK = "CALLED_BACK";

    private DeliveryVariables() {
    }

    static ShipmentNumber shipmentNumber(VariableScope scope) {
        return ShipmentNumber.of(ProcessVariables.require(scope, SHIPMENT_NUMBER));
    }

    static void set(VariableScope scope, DeliveryFacts facts) {
        ProcessVariables.set(scope, PARCEL_MISSING, facts.missing().isPresent());
        ProcessVariables.set(scope, MISSING_CAUSE, facts.calledBack() ? CALLED_BACK : facts.missing().map(MissingCause::name).orElse(null));
        ProcessVariables.set(scope, SHIPMENT_DELIVERED, facts.delivered());
        ProcessVariables.set(scope, COLLECTED, facts.collected());
        ProcessVariables.set(scope, CHECK_AFTER, facts.checkAfter().toString());
    }
}
