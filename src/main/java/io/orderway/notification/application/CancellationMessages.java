package io.orderway.notification.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.CancellationEvent;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.returns.ReturnLinks;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers what becomes of their cancellations; that a whole order has ended is told by the order itself. */
@Component
class CancellationMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final ReturnLinks returnLinks;

    CancellationMessages(CustomerMessages messages, OrderReader orders, ReturnLinks returnLinks) {
        this.messages = messages;
        this.orders = orders;
        this.returnLinks = returnLinks;
    }

    @EventListener
    void on(CancellationEvent.BeingDecided event) {
        tell(event.cancellation(), MessageStep.CANCELLATION_BEING_DECIDED, Map.of());
    }

    @EventListener
    void on(CancellationEvent.Declined event) {
        tell(event.cancellation(), MessageStep.CANCELLATION_DECLINED, event.reason() == null ? Map.of() : Map.of("reason", event.reason()));
    }

    @EventListener
    void on(CancellationEvent.PartlyCancelled event) {
        tell(event.cancellation(), MessageStep.PARTLY_CANCELLED, Map.of("whole", event.cancellation().isWhole()));
    }

    @EventListener
    void on(CancellationEvent.OnItsWay event) {
        tell(event.cancellation(), MessageStep.CANCELLATION_TOO_LATE,
                Map.of("inPart", event.inPart(), MessageDraft.RETURN_LINK, returnLinks.issue(event.cancellation().order())));
    }

    private void tell(Cancellation cancellation, MessageStep step, Map<String, Object> details) {
        messages.tell(orders.get(cancellation.order()), step, cancellation.number(), PartyRole.ORDERING, format -> details);
    }
}
