package io.orderway.walk;

import io.orderway.cancellation.application.CancellationWakeUps;
import io.orderway.change.application.ChangeWakeUps;
import io.orderway.hold.application.HoldWakeUps;
import io.orderway.inbox.InboxSweep;
import io.orderway.verification.application.WakeUps;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What runs by itself every few seconds. */
record WalkSweeps(List<Runnable> sweeps) {

    static WalkSweeps of(ApplicationContext house) {
        return new WalkSweeps(List.of(house.getBean(InboxSweep.class)::run, house.getBean(HoldWakeUps.class)::sweep,
                house.getBean(CancellationWakeUps.class)::sweep, house.getBean(ChangeWakeUps.class)::sweep, house.getBean(WakeUps.class)::sweep));
    }

    void run() {
        sweeps.forEach(Runnable::run);
    }
}
