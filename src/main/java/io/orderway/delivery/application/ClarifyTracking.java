package io.orderway.delivery.application;

import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEventUnmatched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a carrier's event that no parcel of ours matches: a person looks at it. */
@Service
public class ClarifyTracking {

    private final Inbox inbox;
    private final ClarificationProcess process;

    ClarifyTracking(Inbox inbox, ClarificationProcess process) {
        this.inbox = inbox;
        this.process = process;
    }

    @EventListener
    void on(InboxEventUnmatched unmatched) {
        if (unmatched.event().type().equals(TrackingInbox.TYPE)) {
            process.clarify(unmatched.id(), unmatched.event().subject());
        }
    }

    /** @param id of the event in the inbox */
    @Transactional
    public void tryAgain(long id) {
        inbox.tryAgain(id);
    }

    /** @param id of the event in the inbox */
    @Transactional
    public void drop(long id) {
        inbox.settle(id, "Not one of our parcels");
    }
}
