package io.orderway.department.application;

import io.orderway.order.OrderEvent;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down for each department what happened that concerns it, in the transaction of what happened. */
@Component
class TellDepartments {

    private final Concerns concerns;
    private final InvolvedDepartments involved;
    private final Notices notices;
    private final ChatOutbox chat;

    TellDepartments(Concerns concerns, InvolvedDepartments involved, Notices notices, ChatOutbox chat) {
        this.concerns = concerns;
        this.involved = involved;
        this.notices = notices;
        this.chat = chat;
    }

    @EventListener
    void on(OrderEvent.Recorded event) {
        Concern concern = concerns.of(event.type());
        if (concern.isNone()) {
            return;
        }
        Set<String> departments = new HashSet<>(concern.departments());
        if (!concern.involvedDepartments().isEmpty()) {
            departments.addAll(involved.among(concern.involvedDepartments(), event.number()));
        }
        departments.stream().sorted().forEach(department -> tell(department, event, concern));
    }

    private void tell(String department, OrderEvent.Recorded event, Concern concern) {
        boolean first = notices.add(department, event, concern);
        if (first) {
            chat.add(department, event.number(), concern.sentence());
        }
    }
}
