package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.shared.OrderNumber;
import java.util.Map;

/**
 * A message before it is recorded.
 *
 * @param occasion  tells repeats of a step on one order apart, such as a shipment or the number of a reminder; with order and step it is
 *                  the key by which a customer is told once
 * @param recipient e-mail address; null if there is none
 * @param data      what the template says, in texts and lists of texts that are already formatted for the customer's country
 * @param bulk      true where the order came by an import: such messages let all others pass
 */
public record MessageDraft(OrderNumber orderNumber, MessageStep step, String occasion, String recipient, Map<String, Object> data,
        boolean bulk) {

    /** Name of the fact that holds the customer's own link. Whoever knows the link can act as the customer, so it is not kept once it was sent. */
    public static final String LINK = "link";
}
