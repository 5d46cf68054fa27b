package io.orderway.delivery.process;

import io.orderway.delivery.application.DeliveryProcess;
import io.orderway.shared.ShipmentNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Correlates what has happened with the one follow-up of the shipment; others of the same order are left alone. */
@Component
class CamundaDeliveryProcess implements DeliveryProcess {

    private final RuntimeService runtime;

    CamundaDeliveryProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void delivered(ShipmentNumber shipment) {
        correlate("delivery.shipmentDelivered", shipment);
    }

    @Override
    public void missing(ShipmentNumber shipment) {
        correlate("delivery.parcelMissing", shipment);
    }

    @Override
    public void confirmed(ShipmentNumber shipment) {
        correlate("delivery.deliveryConfirmed", shipment);
    }

    private void correlate(String message, ShipmentNumber shipment) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(shipment.orderNumber().value())
                .processInstanceVariableEquals(DeliveryVariables.SHIPMENT_NUMBER.name(), shipment.value())
                .correlateAll();
    }
}
