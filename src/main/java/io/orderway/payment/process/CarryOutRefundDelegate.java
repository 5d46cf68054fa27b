package io.orderway.payment.process;

import io.orderway.payment.application.CarryOutRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Credits what is owed less and divides the rest over the payments it came from. */
@Component
class CarryOutRefundDelegate implements JavaDelegate {

    private final CarryOutRefund carryOutRefund;

    CarryOutRefundDelegate(CarryOutRefund carryOutRefund) {
        this.carryOutRefund = carryOutRefund;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RefundVariables.setParts(execution, carryOutRefund.carryOut(RefundVariables.refund(execution)));
    }
}
