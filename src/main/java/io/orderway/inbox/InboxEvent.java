package io.orderway.inbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that happened outside and that somebody told us.
 *
 * @param source  who told it, for example a carrier's or a bank's name; up to 40 characters
 * @param eventId what the source calls the event; the same event told again has the same id; up to 200 characters
 * @param type    which {@link InboxHandler} it is for; up to 60 characters
 * @param subject what it speaks of, for example an order, shipment or tracking number; up to 100 characters
 * @param payload what was told
 */
public record InboxEvent(String source, String eventId, String type, String subject, JsonNode payload) {

    /** @throws IllegalArgumentException if a text is blank, too long or holds control characters */
    public InboxEvent {
        requireText("source", source, 40);
        requireText("event id", eventId, 200);
        requireText("type", type, 60);
        requireText("subject", subject, 100);
    }

    private static void requireText(String name, String text, int maxLength) {
        if (text == null || text.isBlank() || text.length() > maxLength || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The event's %s must have 1 to %d characters and no control characters.".formatted(name, maxLength));
        }
    }
}
