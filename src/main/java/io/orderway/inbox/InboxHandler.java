package io.orderway.inbox;

/** Knows what to do with one type of event. A capability brings one as a bean. */
public interface InboxHandler {

    /** The {@link InboxEvent#type() type} of event it handles; no other handler has the same. */
    String type();

    /**
     * Called in a transaction that also settles the event, so that its effects happen exactly once. An exception undoes all of it and
     * counts as {@link InboxOutcome.NotYet}.
     */
    InboxOutcome handle(InboxEvent event);
}
