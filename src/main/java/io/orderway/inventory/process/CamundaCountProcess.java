package io.orderway.inventory.process;

import io.orderway.inventory.application.CountProcess;
import io.orderway.shared.Sku;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each count is an instance of {@code stock-count}, under its own number. */
@Component
class CamundaCountProcess implements CountProcess {

    private static final String PROCESS = "stock-count";

    private final RuntimeService runtime;

    CamundaCountProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String countNumber, Sku sku, boolean counted) {
        runtime.startProcessInstanceByKey(PROCESS, countNumber, CountVariables.atStart(countNumber, sku, counted));
    }
}
