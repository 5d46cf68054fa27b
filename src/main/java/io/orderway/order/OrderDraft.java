package io.orderway.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An order as it came in, before anything about it was verified. Unknown customers and articles are allowed here: they become findings.
 *
 * @param externalReference the sender's own reference, unique within the channel; null where the sender has none
 * @param customerReference what the customer calls the order, printed on papers; may be null
 * @param customerNumber    may be null or unknown
 * @param houseAccount      true where the order has no customer of its own and runs on the house account at retail prices
 * @param documentDate      date on the sender's document; timers count from the day of receipt, not from it
 * @param deliveryWish      null for the customer's usual one
 * @param shippingMethod    null for the usual one
 * @param currency          ISO 4217 code of the prices; null for the customer's own
 * @param parties           missing parties are taken from the customer's master data
 * @param remark            the customer's words on the order; may be null
 * @param bulk              true for imports: their jobs wait behind the desk's
 * @param purpose           what the order is for; lines of a free kind cost nothing whatever price is given
 */
public record OrderDraft(Channel channel, String externalReference, String customerReference, String customerNumber, boolean houseAccount,
        LocalDate documentDate, LocalDate requestedDate, DeliveryWish deliveryWish, boolean rushRequested, ShippingMethod shippingMethod,
        String currency, Map<PartyRole, Party> parties, List<Line> lines, String remark, boolean bulk, OrderPurpose purpose) {

    /** An ordinary sale. */
    public OrderDraft(Channel channel, String externalReference, String customerReference, String customerNumber, boolean houseAccount,
            LocalDate documentDate, LocalDate requestedDate, DeliveryWish deliveryWish, boolean rushRequested, ShippingMethod shippingMethod,
            String currency, Map<PartyRole, Party> parties, List<Line> lines, String remark, boolean bulk) {
        this(channel, externalReference, customerReference, customerNumber, houseAccount, documentDate, requestedDate, deliveryWish, rushRequested,
                shippingMethod, currency, parties, lines, remark, bulk, OrderPurpose.SALE);
    }

    /**
     * @param sku         as given; may be unknown
     * @param quantity    1 to 1,000,000 pieces
     * @param unitPrice   net; null where the agreed price applies
     */
    public record Line(LineKind kind, String sku, String description, int quantity, BigDecimal unitPrice) {
    }
}
