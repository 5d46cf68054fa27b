package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A message before it is recorded.
 *
 * @param about     number of the order, a customer's or one to a supplier
 * @param occasion  tells repeats of a step on one order apart, such as a shipment or the number of a reminder; with order and step it is
 *                  the key by which a customer is told once
 * @param recipient e-mail address; null if there is none
 * @param data      what the template says, in texts and lists of texts that are already formatted for the customer's country
 * @param bulk      true where the order came by an import: such messages let all others pass
 * @param inReplyTo Message-ID of the message that it answers; null if it answers none
 * @param attachment a paper that goes along as PDF; null if none does
 */
public record MessageDraft(String about, MessageStep step, String occasion, String recipient, Map<String, Object> data, boolean bulk, String inReplyTo,
        UUID attachment) {

    /** A message that answers none, about a customer's order. */
    public MessageDraft(OrderNumber orderNumber, MessageStep step, String occasion, String recipient, Map<String, Object> data, boolean bulk) {
        this(orderNumber.value(), step, occasion, recipient, data, bulk, null, null);
    }

    /** Name of the fact that holds the customer's own link. */
    public static final String LINK = "link";

    /** Name of the fact that holds the link to where the order stands. */
    public static final String STATUS_LINK = "statusLink";

    /** Name of the datum that holds a customer's link to cancel his order. */
    public static final String CANCEL_LINK = "cancelLink";

    /** Name of the datum that holds a customer's link to give goods back. */
    public static final String RETURN_LINK = "returnLink";

    /** Name of the datum that holds a customer's link to change his order. */
    public static final String CHANGE_LINK = "changeLink";

    /** Whoever knows one of these can act or look as the customer does, so they are not kept once they were sent. */
    public static final List<String> LINKS = List.of(LINK, STATUS_LINK, CANCEL_LINK, RETURN_LINK, CHANGE_LINK);

    public static final String LINK_LEFT_OUT = "(personal link)";
    public static final String STATUS_LINK_LEFT_OUT = "(link to the order)";

    /** What stands in the kept words instead of a link; should they have to go out again, they still make sense. */
    public static String leftOut(String link) {
        return switch (link) {
            case STATUS_LINK -> STATUS_LINK_LEFT_OUT;
            case CANCEL_LINK, RETURN_LINK, CHANGE_LINK -> "(please answer this message)";
            default -> LINK_LEFT_OUT;
        };
    }
}
