package io.orderway.notification.application;

import io.orderway.order.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the attempts at a message that will not reach its customer, and hands it to a person. */
@Component
public class GiveUpMessage {

    private final Outbox outbox;
    private final Timeline timeline;
    private final UndeliveredMessages undelivered;

    GiveUpMessage(Outbox outbox, Timeline timeline, UndeliveredMessages undelivered) {
        this.outbox = outbox;
        this.timeline = timeline;
        this.undelivered = undelivered;
    }

    @Transactional
    public void giveUp(DueMessage message, String reason) {
        if (outbox.markRefused(message, reason)) {
            timeline.record(message.orderNumber(), "MESSAGE_REFUSED",
                    "%s did not reach the customer: %s".formatted(message.step().title(), reason));
            undelivered.handOver(message.orderNumber(), message.id());
        }
    }
}
