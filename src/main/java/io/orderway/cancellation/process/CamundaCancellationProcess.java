package io.orderway.cancellation.process;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellations;
import io.orderway.cancellation.application.CancellationProcess;
import io.orderway.engine.OwnAuthority;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Carries each wish in an instance of {@code order-cancellation}, with the order number as business key. */
@Component
class CamundaCancellationProcess implements CancellationProcess {

    private static final String PIECES_GIVEN_UP = "cancellation.piecesGivenUp";

    private static final int AT_MOST = 10;

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaCancellationProcess(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void start(Cancellation cancellation, int priority) {
        authority.call(() -> runtime.startProcessInstanceByKey(Cancellations.PROCESS, cancellation.order().value(),
                CancellationVariables.atStart(cancellation, priority)));
    }

    @Override
    public boolean piecesGivenUp(Cancellation cancellation) {
        return authority.call(() -> {
            // A process of the house that cancels takes up a wish that is under way: then two processes carry it.
            List<Execution> waiting = runtime.createExecutionQuery().messageEventSubscriptionName(PIECES_GIVEN_UP)
                    .processInstanceBusinessKey(cancellation.order().value())
                    .processVariableValueEquals(CancellationVariables.CANCELLATION_NUMBER.name(), cancellation.number()).listPage(0, AT_MOST);
            waiting.forEach(execution -> runtime.messageEventReceived(PIECES_GIVEN_UP, execution.getId()));
            return !waiting.isEmpty();
        });
    }
}
