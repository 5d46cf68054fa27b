package io.orderway.reporting.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything about one order, for those who work on it. What is unknown is null; lists are never null.
 *
 * @param task       the task beside which the sheet stands; null if it was asked for by order number
 * @param customer   null if the order names none that is known
 * @param lastOrders the customer's three newest other orders
 * @param timeline   newest first
 * @param messages   newest first
 */
public record OrderSheet(OrderTask task, String orderNumber, String state, String channel, String externalReference, String customerReference,
        boolean houseAccount, LocalDate documentDate, Instant receivedAt, LocalDate requestedDate, LocalDate firstPromisedDate,
        LocalDate promisedDate, String deliveryWish, String shippingMethod, String urgency, boolean rushRequested, String remark,
        String currency, List<OrderFlag> flags, SheetCustomer customer, List<SheetParty> parties, List<SheetLine> lines, Totals totals,
        List<SheetShipment> shipments, List<OrderRow> lastOrders, List<TimelineRow> timeline, List<MessageRow> messages) {

    /** @param terms {@code PREPAID}, or {@code NET} and the number of days */
    public record SheetCustomer(String number, String name, String tier, String email, String phone, String terms, boolean blocked,
            Amount creditLimit) {
    }

    /** @param role ORDERING, BILL_TO or SHIP_TO */
    public record SheetParty(String role, String name, String email, String phone, String street, String postcode, String city,
            String country) {
    }

    /**
     * @param open        pieces that are on no shipment yet
     * @param agreedPrice net unit price that the customer or his price list has agreed; null where there is none
     * @param asked       the line as it came in
     * @param weightGrams of one piece
     */
    public record SheetLine(int lineNumber, String kind, String sku, String description, int quantity, int cancelled, int open,
            BigDecimal unitPrice, BigDecimal agreedPrice, Amount value, Asked asked, Integer weightGrams) {
    }

    public record Asked(String sku, int quantity, BigDecimal unitPrice) {
    }

    /**
     * @param net         of all lines
     * @param pieces      of goods that count
     * @param parcels     packed so far
     * @param weightGrams of the packed parcels, and by the articles' weights of what is not packed
     */
    public record Totals(Amount net, int pieces, int parcels, long weightGrams) {
    }

    public record SheetShipment(String number, String state, int weightGrams, int parcels, List<ShippedLine> lines) {
    }

    public record ShippedLine(int lineNumber, String sku, String description, int quantity) {
    }

    public record TimelineRow(Instant at, String type, String detail, String actor) {
    }

    /**
     * @param state WAITING, SENT, REFUSED, WITHOUT_ADDRESS or KEPT (written without a mail server)
     * @param text  as it was sent; null until it was written
     */
    public record MessageRow(long id, String title, String state, String recipient, Instant recordedAt, Instant sentAt, String subject,
            String text, String failure) {
    }
}
