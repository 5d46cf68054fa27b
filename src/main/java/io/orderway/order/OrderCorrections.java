package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Changes what an order says, before it is delivered; the timeline keeps the old and the new value and the reason.
 * Each throws {@link OrderStateException} once the order has ended, and {@link UnknownOrderException} for a wrong number.
 */
public interface OrderCorrections {

    void assignCustomer(OrderNumber number, String customerNumber, String reason);

    void correctParty(OrderNumber number, PartyRole role, Party party, String reason);

    /** @param unitPrice net, zero or more */
    void correctPrice(OrderNumber number, int lineNumber, BigDecimal unitPrice, String reason);

    void correctSku(OrderNumber number, int lineNumber, String sku, String description, String reason);

    /** @param quantity 1 to 1,000,000, not below what is already on shipments */
    void correctQuantity(OrderNumber number, int lineNumber, int quantity, String reason);

    /** Drops what of the line is not yet on a shipment. */
    void dropLine(OrderNumber number, int lineNumber, String reason);

    /**
     * Adds a line of goods.
     *
     * @param quantity  1 to 1,000,000
     * @param unitPrice net, zero or more
     * @return its line number
     */
    int addLine(OrderNumber number, String sku, String description, int quantity, BigDecimal unitPrice, String reason);

    void correctRequestedDate(OrderNumber number, LocalDate requestedDate, String reason);

    void correctDeliveryWish(OrderNumber number, DeliveryWish wish, String reason);

    void correctRushRequest(OrderNumber number, boolean rushRequested, String reason);

    /** Fills in what lines leave open, with one entry in the timeline; what they say already stays. */
    void completeLines(OrderNumber number, List<LineCompletion> completions);

    /** What is known of a line from agreements and catalogue; null where nothing is to be filled in. */
    record LineCompletion(int lineNumber, BigDecimal unitPrice, String description) {
    }
}
