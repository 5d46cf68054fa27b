package io.orderway.verification.application;

import io.orderway.order.OrderEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order that has ended asks nothing any more. */
@Component
class CloseQuestions {

    private final InformationDesk desk;

    CloseQuestions(InformationDesk desk) {
        this.desk = desk;
    }

    @EventListener({OrderEvent.Rejected.class, OrderEvent.Expired.class, OrderEvent.EndedAsDuplicate.class, OrderEvent.Cancelled.class})
    void orderEnded(OrderEvent event) {
        desk.close(event.number());
    }
}
