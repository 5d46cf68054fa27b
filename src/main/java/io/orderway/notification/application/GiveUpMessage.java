package io.orderway.notification.application;

import io.orderway.notification.MessageUndeliverable;
import io.orderway.order.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the attempts at a message that will not reach its customer, and lets a person know. */
@Component
public class GiveUpMessage {

    private final Outbox outbox;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    GiveUpMessage(Outbox outbox, Timeline timeline, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.timeline = timeline;
        this.events = events;
    }

    @Transactional
    public void giveUp(DueMessage message, String reason) {
        if (outbox.markRefused(message, reason)) {
            timeline.record(message.orderNumber(), "MESSAGE_REFUSED",
                    "%s did not reach the customer: %s".formatted(message.step().title(), reason));
            events.publishEvent(new MessageUndeliverable(message.orderNumber(), message.id(), message.step(), reason));
        }
    }
}
