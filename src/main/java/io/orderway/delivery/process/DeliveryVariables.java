package io.orderway.delivery.process;

import io.orderway.delivery.application.DeliveryFacts;
import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.ShipmentNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of delivery follow-up. */
final class DeliveryVariables {

    static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    static final ProcessVariable<String> PARCEL_DECISION = ProcessVariable.text("parcelDecision");
    static final ProcessVariable<String> WAIT_UNTIL = ProcessVariable.text("waitUntil");
    static final ProcessVariable<Boolean> COLLECTED = ProcessVariable.flag("collected");
    static final ProcessVariable<Boolean> EVERYTHING_DELIVERED = ProcessVariable.flag("everythingDelivered");

    private static final ProcessVariable<Boolean> SHIPMENT_DELIVERED = ProcessVariable.flag("shipmentDelivered");
    private static final ProcessVariable<String> LATE_AFTER = ProcessVariable.text("lateAfter");

    private DeliveryVariables() {
    }

    static ShipmentNumber shipmentNumber(VariableScope scope) {
        return ShipmentNumber.of(ProcessVariables.require(scope, SHIPMENT_NUMBER));
    }

    static void set(VariableScope scope, DeliveryFacts facts) {
        ProcessVariables.set(scope, SHIPMENT_DELIVERED, facts.delivered());
        ProcessVariables.set(scope, COLLECTED, facts.collected());
        ProcessVariables.set(scope, LATE_AFTER, facts.lateAfter().toString());
    }
}
