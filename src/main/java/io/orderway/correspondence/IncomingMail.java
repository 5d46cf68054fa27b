package io.orderway.correspondence;

import java.time.Instant;
import java.util.Optional;

/** Whether customers' mails come in. */
public interface IncomingMail {

    /** Empty where this machine reads no mailbox, or has only just begun. */
    Optional<Reading> lastReading();

    /**
     * @param unreadSince when the mailbox could not be read for the first time since it could; null if it could last time
     * @param left        mails that were read and could not be stored; they stay in the mailbox and are tried again
     */
    record Reading(Instant unreadSince, int left) {
    }
}
