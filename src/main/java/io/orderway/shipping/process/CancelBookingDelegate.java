package io.orderway.shipping.process;

import io.orderway.shipping.application.CancelBooking;
import io.orderway.shipping.application.CancelBooking.CancelOutcome.Cancelled;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the carrier that nothing is to be collected. */
@Component
class CancelBookingDelegate implements JavaDelegate {

    private final CancelBooking cancelBooking;

    CancelBookingDelegate(CancelBooking cancelBooking) {
        this.cancelBooking = cancelBooking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ShippingVariables.bookingCancelled(execution, cancelBooking.cancel(ShippingVariables.shipmentNumber(execution)) instanceof Cancelled);
    }
}
