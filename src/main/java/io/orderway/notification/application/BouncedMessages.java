package io.orderway.notification.application;

import io.orderway.correspondence.CorrespondenceEvent;
import io.orderway.order.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A message that a mail server took over and another gives back: a person finds another way, as for one that was refused at once. */
@Component
class BouncedMessages {

    private final Outbox outbox;
    private final Timeline timeline;
    private final UndeliveredMessages undelivered;

    BouncedMessages(Outbox outbox, Timeline timeline, UndeliveredMessages undelivered) {
        this.outbox = outbox;
        this.timeline = timeline;
        this.undelivered = undelivered;
    }

    @EventListener
    void on(CorrespondenceEvent.MessageBounced bounced) {
        outbox.markBounced(bounced.messageId(), bounced.reason()).ifPresent(message -> {
            timeline.record(bounced.number(), "MESSAGE_REFUSED", "%s came back: %s".formatted(message.step().title(), bounced.reason()));
            undelivered.handOver(bounced.number(), message.id());
        });
    }
}
