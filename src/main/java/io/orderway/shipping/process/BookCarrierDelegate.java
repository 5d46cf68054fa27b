package io.orderway.shipping.process;

import io.orderway.engine.ProcessVariables;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.application.BookCarrier;
import io.orderway.shipping.application.BookingOutcome;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the carrier; a refusal for good is a matter for people. */
@Component
class BookCarrierDelegate implements JavaDelegate {

    private static final String CARRIER_REFUSED = "CARRIER_REFUSED";

    private final BookCarrier bookCarrier;

    BookCarrierDelegate(BookCarrier bookCarrier) {
        this.bookCarrier = bookCarrier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ShipmentNumber shipment = ShippingVariables.shipmentNumber(execution);
        String service = ProcessVariables.require(execution, ShippingVariables.CARRIER_SERVICE);
        int transitDays = ProcessVariables.require(execution, ShippingVariables.TRANSIT_DAYS);
        if (bookCarrier.book(shipment, service, transitDays) instanceof BookingOutcome.Refused) {
            throw new BpmnError(CARRIER_REFUSED);
        }
    }
}
