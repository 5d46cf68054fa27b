package io.orderway.inbox;

/** What became of handling an event. */
public sealed interface InboxOutcome {

    InboxOutcome HANDLED = new Handled();

    static InboxOutcome notYet(String reason) {
        return new NotYet(reason);
    }

    static InboxOutcome refused(String reason) {
        return new Refused(reason);
    }

    /** Its effects are in, or it had none because they were in already. */
    record Handled() implements InboxOutcome {
    }

    /** What it speaks of is not there yet; it is tried again. */
    record NotYet(String reason) implements InboxOutcome {
    }

    /** It can never be matched; a person looks at it. */
    record Refused(String reason) implements InboxOutcome {
    }
}
