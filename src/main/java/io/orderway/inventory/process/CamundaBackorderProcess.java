package io.orderway.inventory.process;

import io.orderway.inventory.application.BackorderProcess;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/**
 * Wakes waiting orders by a message. Whether one waits is asked first: a correlation that matches nothing would spoil the transaction in which
 * it is tried.
 */
@Component
class CamundaBackorderProcess implements BackorderProcess {

    private static final String STOCK_ARRIVED = "inventory.stockArrived";
    private static final int AT_MOST = 10;
    private static final String RELEASE_ASKED = "inventory.backorderReleaseAsked";

    private static final String REVISION_ASKED = "inventory.promiseRevisionAsked";

    private final RuntimeService runtime;

    CamundaBackorderProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void askForRelease() {
        runtime.startProcessInstanceByMessage(RELEASE_ASKED);
    }

    @Override
    public void askForRevision() {
        runtime.startProcessInstanceByMessage(REVISION_ASKED);
    }

    @Override
    public void wake(OrderNumber number) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(number.value()).messageEventSubscriptionName(STOCK_ARRIVED).listPage(0, AT_MOST);
        waiting.forEach(execution -> runtime.messageEventReceived(STOCK_ARRIVED, execution.getId()));
    }
}
