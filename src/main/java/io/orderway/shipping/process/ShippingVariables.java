package io.orderway.shipping.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.application.ConsignmentFacts;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of order shipping. */
final class ShippingVariables {

    static final ProcessVariable<String> CARRIER_SERVICE = ProcessVariable.text("carrierService");
    static final ProcessVariable<Integer> TRANSIT_DAYS = ProcessVariable.number("transitDays");

    private static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    private static final ProcessVariable<String> HOUSE_COUNTRY = ProcessVariable.text("houseCountry");
    private static final ProcessVariable<String> DESTINATION_COUNTRY = ProcessVariable.text("destinationCountry");
    private static final ProcessVariable<Integer> WEIGHT_GRAMS = ProcessVariable.number("weightGrams");
    private static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");
    private static final ProcessVariable<Boolean> COLLECTION = ProcessVariable.flag("collection");
    private static final ProcessVariable<Boolean> CUSTOMS_DATA_COMPLETE = ProcessVariable.flag("customsDataComplete");

    private static final ProcessVariable<Boolean> BOOKING_CANCELLED = ProcessVariable.flag("bookingCancelled");

    private ShippingVariables() {
    }

    static void bookingCancelled(VariableScope scope, boolean cancelled) {
        ProcessVariables.set(scope, BOOKING_CANCELLED, cancelled);
    }

    static ShipmentNumber shipmentNumber(VariableScope scope) {
        return ShipmentNumber.of(ProcessVariables.require(scope, SHIPMENT_NUMBER));
    }

    static void describe(VariableScope scope, ConsignmentFacts facts) {
        ProcessVariables.set(scope, HOUSE_COUNTRY, facts.houseCountry());
        ProcessVariables.set(scope, DESTINATION_COUNTRY, facts.destinationCountry());
        ProcessVariables.set(scope, WEIGHT_GRAMS, facts.weightGrams());
        ProcessVariables.set(scope, URGENCY, facts.urgency().name());
        ProcessVariables.set(scope, COLLECTION, facts.collection());
        ProcessVariables.set(scope, CUSTOMS_DATA_COMPLETE, facts.customsDataComplete());
    }
}
