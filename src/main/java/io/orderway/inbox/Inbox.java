package io.orderway.inbox;

import java.util.List;
import java.util.Optional;

/** Takes in events from outside, each once, in whatever order they come. */
public interface Inbox {

    /**
     * Stores an event in a transaction of its own and handles it at once in another; what fails or matches nothing yet is tried again later.
     * Called within a transaction it joins that one, and the event is handled by the next sweep after its commit.
     */
    Receipt receive(InboxEvent event);

    /**
     * The subject has become able to take events: what waits for it is tried by the next sweep after the caller's commit, even if it is just
     * being tried in vain. Takes no lock that an event's handler could wait for.
     */
    void tryAgain(String subject);

    /** A person has mended what was wrong: the event starts over with all its attempts. */
    void tryAgain(long id);

    /**
     * A person has settled the event without its handler.
     *
     * @param reason a sentence of up to 500 characters
     * @return whether it was still open
     */
    boolean settle(long id, String reason);

    Optional<InboxEntry> find(long id);

    /** @return all events about a subject, in the order in which they came */
    List<InboxEntry> about(String subject);
}
