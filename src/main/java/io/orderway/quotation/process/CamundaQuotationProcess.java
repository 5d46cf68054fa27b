package io.orderway.quotation.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.quotation.application.QuotationProcess;
import io.orderway.shared.OrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Wakes the quotation that waits for its answer; one whose time is just over looks by itself. */
@Component
class CamundaQuotationProcess implements QuotationProcess {

    private static final String ANSWERED = "quotation.answered";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaQuotationProcess(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void goOn(OrderNumber order) {
        authority.call(() -> wake(order));
    }

    private boolean wake(OrderNumber order) {
        Execution waiting = runtime.createExecutionQuery().messageEventSubscriptionName(ANSWERED).processInstanceBusinessKey(order.value())
                .singleResult();
        if (waiting != null) {
            runtime.messageEventReceived(ANSWERED, waiting.getId());
        }
        return waiting != null;
    }
}
