package io.orderway.delivery.process;

import io.orderway.delivery.application.ClarificationProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each event that nobody can match is an instance of {@code tracking-clarification}. */
@Component
class CamundaClarificationProcess implements ClarificationProcess {

    private static final String PROCESS = "tracking-clarification";

    private final RuntimeService runtime;

    CamundaClarificationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void clarify(long id, String trackingNumber) {
        runtime.startProcessInstanceByKey(PROCESS, ClarificationVariables.atStart(id, trackingNumber));
    }
}
