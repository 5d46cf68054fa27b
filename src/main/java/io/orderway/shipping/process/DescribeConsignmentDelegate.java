package io.orderway.shipping.process;

import io.orderway.shipping.application.DescribeConsignment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gathers what the choice of a carrier depends on. */
@Component
class DescribeConsignmentDelegate implements JavaDelegate {

    private final DescribeConsignment describeConsignment;

    DescribeConsignmentDelegate(DescribeConsignment describeConsignment) {
        this.describeConsignment = describeConsignment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ShippingVariables.describe(execution, describeConsignment.describe(ShippingVariables.shipmentNumber(execution)));
    }
}
