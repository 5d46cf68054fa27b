package io.orderway.delivery.process;

import io.orderway.delivery.application.DecideOnParcel;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.ShipmentNumber;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands customer service's decision on. A parcel given up leaves the order open. */
@Component
class RecordParcelDecisionDelegate implements JavaDelegate {

    private final DecideOnParcel decideOnParcel;

    RecordParcelDecisionDelegate(DecideOnParcel decideOnParcel) {
        this.decideOnParcel = decideOnParcel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ShipmentNumber shipment = DeliveryVariables.shipmentNumber(execution);
        String decision = ProcessVariables.require(execution, DeliveryVariables.PARCEL_DECISION);
        switch (decision) {
            case "WAIT" -> decideOnParcel.waitUntil(shipment, LocalDate.parse(ProcessVariables.require(execution, DeliveryVariables.WAIT_UNTIL)));
            case "DELIVERED" -> decideOnParcel.delivered(shipment);
            default -> {
                decideOnParcel.giveUp(shipment, decision);
                ProcessVariables.set(execution, DeliveryVariables.EVERYTHING_DELIVERED, false);
            }
        }
    }
}
