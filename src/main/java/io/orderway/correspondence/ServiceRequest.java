package io.orderway.correspondence;

import io.orderway.shared.OrderNumber;
import java.time.Instant;

/**
 * Something that a customer wants to know.
 *
 * @param asker         for people; null if nobody knows
 * @param recipient     e-mail address to which the answer goes; null for the order's own
 * @param subject       of his message; null if there was none
 * @param answers       Message-ID of his message; null if there was none
 * @param answer        as it was written so far; null if nobody has begun
 * @param answerVersion grows with each time that the answer is written
 * @param messages      how often its asker has written
 * @param answered      how many of these messages whoever wrote the answer had before him
 * @param settledHow    null while it is open, as is the next
 */
public record ServiceRequest(long id, OrderNumber orderNumber, RequestKind kind, String asker, String recipient, String subject, String question,
        String answers, String answer, int answerVersion, int messages, int answered, Instant askedAt, SettledHow settledHow, String settledBy) {

    public boolean isOpen() {
        return settledHow == null;
    }

    public enum SettledHow {
        AUTOMATIC("answered automatically"),
        BY_MAIL("answered by mail"),
        BY_TELEPHONE("answered by telephone"),
        NOT_NEEDED("needed no answer"),
        OTHER_CASE("became a case of its own");

        private final String title;

        SettledHow(String title) {
            this.title = title;
        }

        public boolean isAnswer() {
            return this != NOT_NEEDED && this != OTHER_CASE;
        }

        /** For people, after the name of the request. */
        public String title() {
            return title;
        }
    }
}
