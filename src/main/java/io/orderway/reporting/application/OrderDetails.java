package io.orderway.reporting.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything about one order, for systems and scripts. What is unknown is null; lists are never null.
 *
 * @param timeline oldest first
 * @param messages oldest first
 * @param receivedMessages what the customer wrote, oldest first
 * @param costCentre of a supply order; null for every other
 * @param original the order that this one makes good; null if there is none
 * @param linkedOrders the orders that make this one good, oldest first
 */
public record OrderDetails(String orderNumber, String state, String channel, String externalReference, String customerReference,
        String customerNumber, boolean houseAccount, LocalDate documentDate, Instant receivedAt, LocalDate requestedDate,
        LocalDate firstPromisedDate, LocalDate promisedDate, String deliveryWish, String shippingMethod, String urgency, boolean rushRequested,
        String remark, Amount netValue, List<PartyDetails> parties, List<LineDetails> lines, List<ShipmentDetails> shipments,
        List<DocumentDetails> documents, List<MessageDetails> messages, List<TimelineEntry> timeline, String kind, String costCentre, LinkedOrder original,
        List<LinkedOrder> linkedOrders, List<ReceivedDetails> receivedMessages) {

    /** @param role ORDERING, BILL_TO or SHIP_TO */
    public record PartyDetails(String role, String name, String email, String phone, String street, String postcode, String city,
            String country) {
    }

    /**
     * @param open  pieces that are on no shipment yet
     * @param asked the line as it came in
     */
    public record LineDetails(int lineNumber, String kind, String sku, String description, int quantity, int cancelled, int open,
            Amount unitPrice, Amount value, Asked asked) {
    }

    public record Asked(String sku, int quantity, Amount unitPrice) {
    }

    public record ShipmentDetails(String shipmentNumber, String state, int weightGrams, int parcels, List<ShippedLine> lines) {
    }

    public record ShippedLine(int lineNumber, String sku, int quantity) {
    }

    /** @param href where its PDF is */
    public record DocumentDetails(String title, String href, Instant issuedAt) {
    }

    /**
     * @param state WAITING, SENT, REFUSED, WITHOUT_ADDRESS or KEPT (written without a mail server)
     * @param text  as it was sent; null until it was written
     */
    public record MessageDetails(long id, String title, String state, String recipient, Instant recordedAt, Instant sentAt, String subject,
            String text, String failure) {
    }

    /** @param href where the other order is */
    public record LinkedOrder(String orderNumber, String kind, String reason, String state, String href) {
    }

    /** @param matchedBy how its order was found, and how certainly */
    public record ReceivedDetails(long id, String kind, String from, Instant receivedAt, String subject, String text, String matchedBy,
            String confidence) {
    }

    public record TimelineEntry(Instant at, String type, String detail, String actor) {
    }
}
