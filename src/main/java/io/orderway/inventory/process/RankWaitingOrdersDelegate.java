package io.orderway.inventory.process;

import io.orderway.inventory.application.RankWaitingOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ranks those who wait for what has become free. */
@Component
class RankWaitingOrdersDelegate implements JavaDelegate {

    private final RankWaitingOrders rankWaitingOrders;

    RankWaitingOrdersDelegate(RankWaitingOrders rankWaitingOrders) {
        this.rankWaitingOrders = rankWaitingOrders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rankWaitingOrders.rank();
    }
}
