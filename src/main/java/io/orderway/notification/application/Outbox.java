package io.orderway.notification.application;

import io.orderway.notification.Message;
import io.orderway.shared.OrderNumber;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps messages until a mail server has them, and what became of them afterwards. Whoever took a message settles it; where another node
 * has taken it over in the meantime, settling changes nothing.
 */
public interface Outbox {

    /** Records in the caller's transaction; does nothing if the customer was told of this step and occasion before. */
    void add(MessageDraft draft);

    /**
     * Takes messages that are due, those of imports last, so that no other node takes them for a while.
     *
     * @param lease how long the caller may be busy with them
     */
    List<DueMessage> take(int limit, Duration lease);

    void markSent(DueMessage message, WrittenMessage written);

    void markKept(DueMessage message, WrittenMessage written);

    /** @return false if the message was no longer the caller's */
    boolean markRefused(DueMessage message, String reason);

    /** @return the message if it was sent; empty if it was not, or came back before */
    Optional<Message> markBounced(String messageId, String reason);

    /**
     * Begins anew with a message that was refused; one that was written before goes out with the same words.
     *
     * @param statusLink stands where the message had a link to its order, which is not kept
     */
    void sendAgain(long messageId, String recipient, String statusLink);

    /** Sends what was recorded for the order without an address. */
    void address(OrderNumber number, String recipient);

    void postpone(DueMessage message, Duration delay, String reason);

    /** Gives back messages that were taken but not tried. */
    void release(Collection<DueMessage> messages);
}
