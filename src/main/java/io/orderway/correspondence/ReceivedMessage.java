package io.orderway.correspondence;

import io.orderway.correspondence.Match.Confidence;
import io.orderway.correspondence.Match.MatchedBy;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;

/**
 * A message that came in.
 *
 * @param messageId   by which an answer refers to it; null if it has none
 * @param sender      e-mail address; null if there is none
 * @param text        plain text, never anything to be rendered
 * @param leftOut     a sentence on what could not be kept; null if everything was
 * @param requestKind what its sender says it is about; null where he does not
 * @param orderNumber null unless it stands on an order, as are the two that follow
 * @param candidates  orders that it may be about
 */
public record ReceivedMessage(long id, String source, MessageKind kind, MessageState state, String messageId, String sender, String senderName,
        String subject, String text, String leftOut, String requestKind, Instant receivedAt, OrderNumber orderNumber, MatchedBy matchedBy,
        Confidence confidence, List<OrderNumber> candidates) {

    /** Under which its files are kept. */
    public static String attachmentsOf(long id) {
        return "incoming-message-" + id;
    }

    /** Who wrote it, for people. */
    public String who() {
        if (senderName == null) {
            return sender == null ? "unknown" : sender;
        }
        return sender == null ? senderName : "%s <%s>".formatted(senderName, sender);
    }
}
