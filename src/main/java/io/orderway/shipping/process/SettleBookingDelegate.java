package io.orderway.shipping.process;

import io.orderway.shipping.application.CancelBooking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that people have settled with the carrier what it had refused to cancel. */
@Component
class SettleBookingDelegate implements JavaDelegate {

    private final CancelBooking cancelBooking;

    SettleBookingDelegate(CancelBooking cancelBooking) {
        this.cancelBooking = cancelBooking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancelBooking.settleByHand(ShippingVariables.shipmentNumber(execution));
    }
}
