package io.orderway.inventory.process;

import io.orderway.inventory.application.ReleaseBackorders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks for goods and orders that nobody spoke of. */
@Component
class FindOverlookedDelegate implements JavaDelegate {

    private final ReleaseBackorders releaseBackorders;

    FindOverlookedDelegate(ReleaseBackorders releaseBackorders) {
        this.releaseBackorders = releaseBackorders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releaseBackorders.findOverlooked();
    }
}
