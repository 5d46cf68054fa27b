package io.orderway.returns.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.order.OrderView;
import io.orderway.returns.application.CreditProcess;
import io.orderway.shared.Money;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Each credit that came in is an instance of {@code credit-matching}. */
@Component
class CamundaCreditProcess implements CreditProcess {

    private static final String ASSIGNED = "returns.creditAssigned";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaCreditProcess(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void start(int creditNumber) {
        authority.call(() -> runtime.startProcessInstanceByKey("credit-matching", keyOf(creditNumber), CreditVariables.atStart(creditNumber)));
    }

    @Override
    public void assigned(int creditNumber) {
        authority.call(() -> {
            List<Execution> waiting = runtime.createExecutionQuery().processInstanceBusinessKey(keyOf(creditNumber))
                    .messageEventSubscriptionName(ASSIGNED).listPage(0, 1);
            waiting.forEach(execution -> runtime.messageEventReceived(ASSIGNED, execution.getId()));
            return waiting;
        });
    }

    @Override
    public void allow(OrderView order, String allowance, Money value) {
        authority.call(() -> runtime.startProcessInstanceByKey("refund", order.number().value(), ReturnVariables.ofAllowance(order, allowance, value)));
    }

    private static String keyOf(int creditNumber) {
        return "credit-" + creditNumber;
    }
}
