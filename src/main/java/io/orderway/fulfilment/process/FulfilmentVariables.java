package io.orderway.fulfilment.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.engine.TaskSubmission;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of order fulfilment. */
final class FulfilmentVariables {

    static final ProcessVariable<String> PICK_RESULT = ProcessVariable.text("pickResult");
    static final ProcessVariable<String> PUT_BACK_RESULT = ProcessVariable.text("putBackResult");
    static final ProcessVariable<Integer> WEIGHT_GRAMS = ProcessVariable.number("weightGrams");
    static final ProcessVariable<Integer> PARCELS = ProcessVariable.number("parcels");
    static final ProcessVariable<Boolean> GOODS_FOUND = ProcessVariable.flag("goodsFound");
    static final ProcessVariable<Boolean> GOODS_PACKED = ProcessVariable.flag("goodsPacked");
    static final ProcessVariable<Boolean> BACKORDER_OPEN = ProcessVariable.flag("backorderOpen");

    private static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");

    private static final ProcessVariable<Boolean> GOODS_TO_PUT_BACK = ProcessVariable.flag("goodsToPutBack");

    private FulfilmentVariables() {
    }

    static void goodsToPutBack(VariableScope scope, boolean picked) {
        ProcessVariables.set(scope, GOODS_TO_PUT_BACK, picked);
    }

    static ShipmentNumber shipmentNumber(VariableScope scope) {
        return ShipmentNumber.of(ProcessVariables.require(scope, SHIPMENT_NUMBER));
    }

    /** Empty where a delivery is undone that waited for goods again when it was stopped. */
    static Optional<ShipmentNumber> findShipmentNumber(VariableScope scope) {
        return ProcessVariables.find(scope, SHIPMENT_NUMBER).map(ShipmentNumber::of);
    }

    static ShipmentNumber shipmentNumber(TaskSubmission submission) {
        return ShipmentNumber.of(submission.known(SHIPMENT_NUMBER).orElseThrow());
    }
}
