package io.orderway.loss.process;

import io.orderway.loss.application.ClaimProcess;
import io.orderway.loss.application.LossProcess;
import io.orderway.shared.ShipmentNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Correlates what has happened with the processes about the one shipment; others of the same order are left alone. */
@Component
class CamundaLossProcess implements LossProcess, ClaimProcess {

    private final RuntimeService runtime;

    CamundaLossProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void carrierHeard(ShipmentNumber shipment) {
        correlate("loss.carrierHeard", shipment);
    }

    @Override
    public void turnedUp(ShipmentNumber shipment) {
        correlate("loss.parcelTurnedUp", shipment);
    }

    @Override
    public void remedyChosen(ShipmentNumber shipment) {
        correlate("loss.remedyChosen", shipment);
    }

    @Override
    public void parcelFoundLate(ShipmentNumber shipment, String lossNumber, int priority) {
        runtime.startProcessInstanceByKey("found-parcel", shipment.orderNumber().value(), LossVariables.ofLoss(shipment, lossNumber, priority));
    }

    @Override
    public void foundParcelAnswered(ShipmentNumber shipment) {
        correlate("loss.foundParcelAnswered", shipment);
    }

    @Override
    public void start(ShipmentNumber shipment, String lossNumber, ClaimFacts facts, int priority) {
        runtime.startProcessInstanceByKey("carrier-claim", shipment.orderNumber().value(),
                LossVariables.ofClaim(shipment, lossNumber, facts, priority));
    }

    @Override
    public void parcelFound(ShipmentNumber shipment, String lossNumber) {
        runtime.createMessageCorrelation("loss.claimedParcelFound")
                .processInstanceBusinessKey(shipment.orderNumber().value())
                .processInstanceVariableEquals(LossVariables.LOSS_NUMBER.name(), lossNumber)
                .correlateAll();
    }

    private void correlate(String message, ShipmentNumber shipment) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(shipment.orderNumber().value())
                .processInstanceVariableEquals(LossVariables.SHIPMENT_NUMBER.name(), shipment.value())
                .correlateAll();
    }
}
