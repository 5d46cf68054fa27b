package io.orderway.complaint;

import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Set;

/**
 * A complaint as it came in.
 *
 * @param customerNumber who complains, if the sender knows it; null otherwise
 * @param reference      the sender's own, unique for each means; a repeat finds the first complaint. Null where the sender has none
 * @param lines          numbers of the order's lines that it is about; empty for the whole order
 * @param text           the customer's words, 1 to 4,000 characters
 */
public record NewComplaint(OrderNumber orderNumber, String customerNumber, ComplaintTopic topic, ContactMeans means, String reference,
        Set<Integer> lines, String text) {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_REFERENCE = 100;

    /** @throws IllegalArgumentException with a sentence if something is missing or too long */
    public NewComplaint {
        lines = Set.copyOf(lines == null ? List.of() : lines);
        if (topic == null || means == null) {
            throw new IllegalArgumentException("Please say what the complaint is about and how it came in.");
        }
        text = checked(text);
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException("A reference has at most %d characters.".formatted(LONGEST_REFERENCE));
        }
    }

    /** What was said, fit to be kept: a null character is no text for a database. */
    public static String checked(String text) {
        String said = text == null ? "" : text.replace("\0", "").strip();
        if (said.isEmpty() || said.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Please write 1 to %,d characters; these are %,d.".formatted(LONGEST_TEXT, said.length()));
        }
        return said;
    }
}
