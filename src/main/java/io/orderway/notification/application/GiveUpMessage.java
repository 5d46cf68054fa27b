package io.orderway.notification.application;

import io.orderway.order.Timeline;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.SupplierMail;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the attempts at a message that will not reach its customer or supplier, and hands it to a person. */
@Component
public class GiveUpMessage {

    private final Outbox outbox;
    private final Timeline timeline;
    private final UndeliveredMessages undelivered;
    private final SupplierMail supplierMail;

    GiveUpMessage(Outbox outbox, Timeline timeline, UndeliveredMessages undelivered, SupplierMail supplierMail) {
        this.outbox = outbox;
        this.timeline = timeline;
        this.undelivered = undelivered;
        this.supplierMail = supplierMail;
    }

    @Transactional
    public void giveUp(DueMessage message, String reason) {
        if (outbox.markRefused(message, reason)) {
            if (message.step().isForSupplier()) {
                supplierMail.undelivered(PurchaseOrderNumber.of(message.about()), reason);
            } else {
                handOver(OrderNumber.of(message.about()), message, reason);
            }
        }
    }

    private void handOver(OrderNumber number, DueMessage message, String reason) {
        timeline.record(number, "MESSAGE_REFUSED", "%s did not reach the customer: %s".formatted(message.step().title(), reason));
        undelivered.handOver(number, message.id());
    }
}
