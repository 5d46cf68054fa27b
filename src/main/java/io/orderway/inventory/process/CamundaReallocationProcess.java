package io.orderway.inventory.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.inventory.application.ReallocationProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** A reallocation that somebody asked for is an instance of {@code stock-reallocation}. */
@Component
class CamundaReallocationProcess implements ReallocationProcess {

    private static final String ASKED = "inventory.reallocationAsked";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaReallocationProcess(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void start(long number) {
        authority.call(() -> runtime.startProcessInstanceByMessage(ASKED, "reallocation-" + number, ReallocationVariables.atStart(number)));
    }
}
